package dev.yoke.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Columns for a terminal; numbers are set to the right.
final class Table {
    private static final int MOST_NARROW = 20;

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
        print(out, Integer.MAX_VALUE);
    }

    /// Breaks the words of the last column into lines, so that none is wider than this.
    void print(PrintWriter out, int most) {
        int[] widths = widths(rows);
        int before = 0;
        for (int i = 0; i < widths.length - 1; i++) {
            before += widths[i] + 2;
        }
        print(out, broken(Math.max(MOST_NARROW, most - before)));
    }

    private List<List<String>> broken(int width) {
        List<List<String>> result = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> first = new ArrayList<>(row);
            for (String line : lines(row.getLast(), width)) {
                first.set(first.size() - 1, line);
                result.add(List.copyOf(first));
                Collections.fill(first, "");
            }
        }
        return result;
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private void print(PrintWriter out, List<List<String>> rows) {
        int[] widths = widths(rows);
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
