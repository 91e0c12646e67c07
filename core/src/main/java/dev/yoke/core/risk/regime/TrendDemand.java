package dev.yoke.core.risk.regime;

import dev.yoke.core.trade.Side;
import java.util.Locale;

/// What an agent asks of the trend before an entry.
public enum TrendDemand {
    /// Nothing.
    ANY,
    /// Not against a trend.
    NOT_AGAINST,
    /// With a trend.
    WITH;

    /// For the trader: `not against`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// A trend that is not known is none.
    public boolean allows(Trend trend, Side side) {
        return switch (this) {
            case ANY -> true;
            case NOT_AGAINST -> !trend.isAgainst(side);
            case WITH -> trend.isWith(side);
        };
    }
}
