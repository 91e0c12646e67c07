package dev.yoke.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Prints the rows as one table and writes them as JSON.
final class Table {

    private static final String FORMAT = "%-9s %-62s %14s %14s %-10s %9s  %-34s %s%n";

    private Table() {}

    static void print(List<Row> rows, PrintStream out) {
        out.printf(Locale.ROOT, FORMAT, "area", "name", "ours", "reference", "unit", "ratio", "goal", "met");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    FORMAT,
                    row.area(),
                    row.name(),
                    text(row.ours()),
                    text(row.reference()),
                    row.unit(),
                    text(row.ratio()),
                    row.goal(),
                    row.met() ? "yes" : "NO");
        }
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? text(value.getAsDouble()) : "";
    }

    private static String text(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 1_000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f", value);
    }

    static void write(List<Row> rows, Path file) throws IOException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("area", row.area());
            fields.put("name", row.name());
            fields.put("ours", row.ours());
            fields.put(
                    "reference", row.reference().isPresent() ? row.reference().getAsDouble() : "");
            fields.put("unit", row.unit());
            fields.put("ratio", row.ratio().isPresent() ? row.ratio().getAsDouble() : "");
            fields.put("goal", row.goal());
            fields.put("met", row.met());
            list.add(fields);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), list);
    }
}
