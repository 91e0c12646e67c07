package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.BuiltInSymbols;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;

/// How one instrument moves in the synthetic market.
///
/// Units: `point` and `anchor` price units of 1e-8; `hourlyVolatility` standard deviation of the log return of a normal
/// hour; `dollarLoading` correlation with the common dollar factor (−1 to 1, positive = rises when the dollar falls);
/// `spreadPoints` points in an active hour; `quotesPerMinute` in an active hour.
///
/// @param anchor the price that the walk keeps coming back to over months
/// @param rhythm how busy it is by the hour
public record SymbolModel(
        String name,
        int digits,
        long point,
        long anchor,
        double hourlyVolatility,
        double dollarLoading,
        int spreadPoints,
        int quotesPerMinute,
        Rhythm rhythm) {

    public SymbolModel {
        if (point <= 0 || anchor < point * 100) {
            throw new IllegalArgumentException(name + ": the anchor price must be at least 100 points");
        }
    }

    /// Whether it trades at weekends too.
    public boolean roundTheClock() {
        return rhythm == Rhythm.COINS;
    }

    /// Typical for a symbol that the catalogue does not know (a replayed file of some share or pair).
    static SymbolModel unknown(String name, int digits, long anchor) {
        long point = FixedPoint.lastDecimal(digits);
        return new SymbolModel(
                name, digits, point, Math.max(anchor, point * 100), 0.0012, 0, 15, 150, Rhythm.CURRENCIES);
    }

    /// A symbol that is held but no longer quoted.
    public static SymbolModel unquoted(String name, long price) {
        return unknown(name, 5, price);
    }

    static SymbolModel of(
            String name,
            String anchor,
            double hourlyVolatility,
            double dollarLoading,
            int spreadPoints,
            int quotesPerMinute,
            Rhythm rhythm) {
        SymbolSpec spec = BuiltInSymbols.require(name);
        return new SymbolModel(
                name,
                spec.digits(),
                spec.point(),
                FixedPoint.parse(anchor),
                hourlyVolatility,
                dollarLoading,
                spreadPoints,
                quotesPerMinute,
                rhythm);
    }
}
