package dev.yoke.connectors.sim.market;

import java.util.List;

/// What was found in a file: usable rows, broken rows (all counted, the first [#NAMED] named), and its first and last
/// moment (the file's own clock, epoch milliseconds).
public record ReplayReport(
        String symbol, long rows, long brokenRows, List<BrokenRow> broken, long firstMs, long lastMs) {

    /// How many broken rows are named.
    public static final int NAMED = 20;

    public ReplayReport {
        broken = List.copyOf(broken);
    }

    /// One row that could not be used, and why. `line` counts from 1, header included.
    public record BrokenRow(long line, String reason) {}

    /// One line for the trader.
    public String text() {
        StringBuilder text =
                new StringBuilder().append(symbol).append(": ").append(rows).append(rows == 1 ? " row" : " rows");
        if (brokenRows > 0) {
            text.append(", ").append(brokenRows).append(" broken");
            for (BrokenRow row : broken) {
                text.append("; line ").append(row.line()).append(": ").append(row.reason());
            }
            if (brokenRows > broken.size()) {
                text.append("; and ").append(brokenRows - broken.size()).append(" more");
            }
        }
        return text.toString();
    }
}
