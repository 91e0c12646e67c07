package dev.yoke.connectors.sim.market;

/// One row of a file: a quote (all four prices of a side equal) or a candle with both sides. Units: prices 1e-8;
/// `timeMs`
/// the file's own clock, epoch milliseconds.
record ReplayRow(
        long timeMs,
        long bidOpen,
        long bidHigh,
        long bidLow,
        long bidClose,
        long askOpen,
        long askHigh,
        long askLow,
        long askClose) {

    static ReplayRow quote(long timeMs, long bid, long ask) {
        return new ReplayRow(timeMs, bid, bid, bid, bid, ask, ask, ask, ask);
    }

    static ReplayRow candle(long timeMs, long open, long high, long low, long close, long spread) {
        return new ReplayRow(
                timeMs, open, high, low, close, open + spread, high + spread, low + spread, close + spread);
    }

    /// The same candle some time later.
    ReplayRow at(long newTimeMs) {
        return new ReplayRow(newTimeMs, bidOpen, bidHigh, bidLow, bidClose, askOpen, askHigh, askLow, askClose);
    }

    /// Refuses what no market quotes.
    ReplayRow checked() {
        require(bidLow > 0 && askLow > 0, "a price is zero or negative");
        require(
                bidHigh >= Math.max(bidOpen, bidClose) && bidLow <= Math.min(bidOpen, bidClose),
                "high and low do not hold open and close");
        require(
                askHigh >= Math.max(askOpen, askClose) && askLow <= Math.min(askOpen, askClose),
                "high and low of the ask do not hold open and close");
        require(askOpen >= bidOpen && askClose >= bidClose, "the ask is below the bid");
        return this;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
