package dev.yoke.connectors.sim.market;

/// Quotes that a test sets by hand.
final class ManualQuotes implements QuoteSource {

    private final String symbol;
    private long bid;
    private long ask;
    private boolean pending;
    private boolean open = true;

    ManualQuotes(String symbol, long bid, long ask) {
        this.symbol = symbol;
        this.bid = bid;
        this.ask = ask;
        this.pending = true;
    }

    void set(long newBid, long newAsk) {
        bid = newBid;
        ask = newAsk;
        pending = true;
    }

    void setOpen(boolean nowOpen) {
        open = nowOpen;
    }

    @Override
    public void advance(long nowMs, QuoteSink sink) {
        if (pending) {
            pending = false;
            sink.onQuote(symbol, bid, ask, nowMs);
        }
    }

    @Override
    public long nextDueMs() {
        return pending ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Override
    public boolean isOpen(long nowMs) {
        return open;
    }
}
