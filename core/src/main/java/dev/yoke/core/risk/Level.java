package dev.yoke.core.risk;

/// Where a stop loss or a take profit is asked for.
public sealed interface Level {

    /// Nothing was said: the policy's ATR multiple.
    record Unsaid() implements Level {}

    /// None on purpose.
    record None() implements Level {}

    /// A price, 1e-8.
    record AtPrice(long price) implements Level {}

    /// Distance from the entry in pips, 1e-8.
    record Pips(long pips) implements Level {}

    /// Distance from the entry in ATR(14) of the sizing timeframe, 1e-8.
    record Atr(long multiple) implements Level {}

    /// Distance from the entry in percent of its price, 1e-8 per percent point.
    record Percent(long percent) implements Level {}

    /// Where the order's lots lose or win this much, account currency 1e-8. A stop by money goes with a size in
    /// lots only: every other size follows from the stop.
    record Money(long amount) implements Level {}
}
