package dev.yoke.core.strategy;

import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.trade.Side;

/// How near an instrument is to an entry, all things considered: 100 at the moment of an entry with the trend in a
/// normal market without a spread, 0 where nothing can be said.
///
/// The points are 100 ÷ (1 + burden). The burden is the distance to the trigger in ATR, the spread in ATR, 1 against
/// the trend or 0.25 without one, and 0.5, 2 or 1 where the regime is volatile, extreme or not known.
public final class Opportunity {

    private static final double NO_TREND = 0.25;
    private static final double AGAINST_TREND = 1;
    private static final double VOLATILE = 0.5;
    private static final double EXTREME = 2;
    private static final double UNKNOWN = 1;

    private Opportunity() {}

    /// @param spreadAtr spread in ATR; NaN or less than 0 where it is not known, which counts as a whole ATR
    public static double points(Reading reading, Trend trend, Regime regime, double spreadAtr) {
        return switch (reading) {
            case Reading.Silent silent -> 0;
            case Reading.Fired fired -> points(0, fired.setup().side(), trend, regime, spreadAtr);
            case Reading.Waiting waiting -> points(waiting.distanceAtr(), waiting.side(), trend, regime, spreadAtr);
        };
    }

    private static double points(double distanceAtr, Side side, Trend trend, Regime regime, double spreadAtr) {
        double spread = spreadAtr >= 0 ? spreadAtr : UNKNOWN;
        return 100 / (1 + distanceAtr + spread + of(trend, side) + of(regime));
    }

    private static double of(Trend trend, Side side) {
        if (trend.isAgainst(side)) {
            return AGAINST_TREND;
        }
        return trend.isWith(side) ? 0 : NO_TREND;
    }

    private static double of(Regime regime) {
        return switch (regime) {
            case CALM, NORMAL -> 0;
            case VOLATILE -> VOLATILE;
            case EXTREME -> EXTREME;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
