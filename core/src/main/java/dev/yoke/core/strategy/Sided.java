package dev.yoke.core.strategy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.strategy.Setup.Confidence;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// Candles seen from one side of the market: for a sell every price is negated, so that up is always where the trade
/// wants to go, and a definition is written once.
///
/// Units: prices 1e-8, negative for a sell.
final class Sided {

    static final int ATR_PERIOD = 14;

    /// Candles without a quote are usual; more of them in a row are a pause of the market.
    static final int WIDEST_HOLE = 3;

    /// What is left of equal averages in floating point, in ATR.
    static final double NOISE = 1e-6;

    private static final int FAST = 9;
    private static final int SLOW = 21;

    private final CandleWindow candles;
    private final Side side;
    private final double atr;

    private Sided(CandleWindow candles, Side side) {
        this.candles = candles;
        this.side = side;
        this.atr = candles.atr(ATR_PERIOD, 1) * FixedPoint.ONE;
    }

    interface Definition {
        Reading read(Sided candles);
    }

    /// What the definition says, where the candles are fit to be judged.
    ///
    /// @param needed candles without which it says nothing
    /// @param stretch newest candles among which none may be missing for long
    static Reading read(CandleWindow candles, Side side, int needed, int stretch, Definition definition) {
        return problem(candles, needed, stretch)
                .<Reading>map(Reading.Silent::new)
                .orElseGet(() -> definition.read(new Sided(candles, side)));
    }

    private static Optional<String> problem(CandleWindow candles, int needed, int stretch) {
        if (candles.size() < needed) {
            return Optional.of("needs " + needed + " completed candles, has " + candles.size());
        }
        int hole = candles.widestHole(stretch);
        if (hole > WIDEST_HOLE) {
            return Optional.of(hole + " candles are missing among the newest " + stretch);
        }
        return candles.atr(ATR_PERIOD, 1) > 0 ? Optional.empty() : Optional.of("the market does not move");
    }

    long open(int ago) {
        return side.sign() * candles.open(ago);
    }

    long close(int ago) {
        return side.sign() * candles.close(ago);
    }

    long high(int ago) {
        return side == Side.BUY ? candles.high(ago) : -candles.low(ago);
    }

    long low(int ago) {
        return side == Side.BUY ? candles.low(ago) : -candles.high(ago);
    }

    long highest(int fromAgo, int count) {
        long highest = high(fromAgo);
        for (int ago = fromAgo + 1; ago < fromAgo + count; ago++) {
            highest = Math.max(highest, high(ago));
        }
        return highest;
    }

    long lowest(int fromAgo, int count) {
        long lowest = low(fromAgo);
        for (int ago = fromAgo + 1; ago < fromAgo + count; ago++) {
            lowest = Math.min(lowest, low(ago));
        }
        return lowest;
    }

    /// `multiple` × ATR(14) as it was before the newest candle, which must not be measured by itself.
    long atrs(double multiple) {
        return Math.round(multiple * atr);
    }

    double inAtr(long distance) {
        return distance / atr;
    }

    /// Body by range of the newest candle, positive where it closed up; 0 for one without a range.
    double bodyShare() {
        long range = high(0) - low(0);
        return range == 0 ? 0 : (double) (close(0) - open(0)) / range;
    }

    /// EMA 9 − EMA 21 at the newest close in ATR, NaN while they are not defined.
    double averages() {
        return side.sign() * (candles.ema(FAST, 0) - candles.ema(SLOW, 0)) * FixedPoint.ONE / atr;
    }

    boolean isBuy() {
        return side == Side.BUY;
    }

    /// `above` for a buy, `below` for a sell.
    String beyond() {
        return isBuy() ? "above" : "below";
    }

    /// With two decimals, whatever the machine's language.
    static String number(double value) {
        return FixedPoint.format(FixedPoint.fromDouble(value), 2);
    }

    String text(long sidedPrice) {
        return FixedPoint.format(side.sign() * sidedPrice);
    }

    /// @param further ATRs that the price has to go besides
    Reading waiting(long trigger, long distance, double further, String missing) {
        return new Reading.Waiting(side, side.sign() * trigger, Math.max(0, inAtr(distance)) + further, missing);
    }

    Reading silent(String why) {
        return new Reading.Silent(why);
    }

    /// A stop behind a turning point, kept between two multiples of ATR: nearer is moved out, further is no entry.
    Reading behind(long turningPoint, ParameterValues values, long level, String reason) {
        long most = atrs(values.decimal(StopParameters.MOST));
        long structural = close(0) - (turningPoint - atrs(values.decimal(StopParameters.BUFFER)));
        if (structural > most) {
            return silent("the stop would be " + number(inAtr(structural)) + " ATR away, most is "
                    + FixedPoint.format(values.units(StopParameters.MOST)));
        }
        long distance = Math.max(structural, atrs(values.decimal(StopParameters.LEAST)));
        return fired(close(0) - distance, level, reason);
    }

    Reading fired(long stop, long level, String reason) {
        long reference = close(0);
        if (side.sign() * stop <= 0 || reference <= stop) {
            return silent("the stop would be no price");
        }
        Confidence confidence =
                new Confidence(inAtr(reference - level), bodyShare(), inAtr(reference - stop), averages());
        return new Reading.Fired(new Setup(side, side.sign() * reference, side.sign() * stop, reason, confidence));
    }
}
