package dev.yoke.connectors.sim.market;

import dev.yoke.connectors.sim.market.ReplayReport.BrokenRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a file once from end to end: counts rows, names the broken ones, measures the candles' length.
final class ReplayCheck {

    private final String symbol;
    private final List<BrokenRow> broken = new ArrayList<>();
    private long brokenRows;
    private long rows;
    private long firstMs;
    private long lastMs;
    private long periodMs = Long.MAX_VALUE;

    ReplayCheck(String symbol) {
        this.symbol = symbol;
    }

    void readAll(CsvReplay replay) throws IOException {
        try (CsvReplay.Rows reader = replay.rows()) {
            for (ReplayRow row = reader.next(this); row != null; row = reader.next(this)) {
                good(row);
            }
        }
    }

    private void good(ReplayRow row) {
        if (rows == 0) {
            firstMs = row.timeMs();
        } else if (row.timeMs() > lastMs) {
            periodMs = Math.min(periodMs, row.timeMs() - lastMs);
        }
        lastMs = row.timeMs();
        rows++;
    }

    void broken(long line, String reason) {
        brokenRows++;
        if (broken.size() < ReplayReport.NAMED) {
            broken.add(new BrokenRow(line, reason));
        }
    }

    ReplayReport report() {
        return new ReplayReport(symbol, rows, brokenRows, broken, firstMs, lastMs);
    }

    long periodMs() {
        return periodMs == Long.MAX_VALUE ? 60_000 : periodMs;
    }
}
