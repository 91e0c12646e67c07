package dev.yoke.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Columns for a terminal; numbers are set to the right.
final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /// @param columns headings; those that start with '>' are set to the right
    Table(String... columns) {
        right = new boolean[columns.length];
        List<String> header = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            right[i] = columns[i].startsWith(">");
            header.add(right[i] ? columns[i].substring(1) : columns[i]);
        }
        rows.add(header);
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    void print(PrintWriter out) {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? "" : "  ").append(right[i] ? pad + row.get(i) : row.get(i) + pad);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
