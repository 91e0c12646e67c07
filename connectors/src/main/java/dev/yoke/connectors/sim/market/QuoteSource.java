package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.TradingSessions;

/// Where the quotes of one symbol come from. Thread: the market's.
interface QuoteSource {

    /// Passes every quote that is due up to `nowMs` on, oldest first, with times that never go back.
    void advance(long nowMs, QuoteSink sink);

    /// When the next quote is due; `Long.MAX_VALUE` where none is known.
    long nextDueMs();

    boolean isOpen(long nowMs);

    /// The hours as the broker would say them, on a server whose time differs by so much from UTC.
    default TradingSessions hours(long serverOffsetMs) {
        return TradingSessions.ALWAYS;
    }
}
