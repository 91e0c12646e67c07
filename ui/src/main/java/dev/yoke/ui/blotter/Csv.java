package dev.yoke.ui.blotter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows as a file after RFC 4180: CRLF, quotes where they are needed, UTF-8 with its mark, so that a spreadsheet reads
/// it. A text that a spreadsheet would take for a formula gets an apostrophe in front; figures stay figures.
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /// Thread: any, given rows that are frozen.
    static String of(
            List<? extends Column> columns, Function<Column, String> title, List<Function<Column, String>> rows) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        out.append(columns.stream().map(title.andThen(Csv::text)).collect(Collectors.joining(",")))
                .append("\r\n");
        for (Function<Column, String> row : rows) {
            out.append(columns.stream().map(column -> field(column, row)).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String field(Column column, Function<Column, String> row) {
        String plain = row.apply(column);
        return column.isFigure() ? quoted(plain) : text(plain);
    }

    private static String text(String words) {
        String value = words.replace("\u200E", "");
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return quoted(formula ? "'" + value : value);
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
