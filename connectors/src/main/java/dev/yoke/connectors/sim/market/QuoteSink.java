package dev.yoke.connectors.sim.market;

/// Receives quotes. Thread: the market's. Units: prices 1e-8; `timeMs` UTC epoch milliseconds.
@FunctionalInterface
public interface QuoteSink {

    void onQuote(String symbol, long bid, long ask, long timeMs);
}
