package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Side;
import org.junit.jupiter.api.Test;

class StopLevelsTest {

    private static final double ATR = 0.00123;

    @Test
    void takesThePolicysAtrMultiplesWhenNothingIsSaid() {
        // 1.5 × 0.00123 = 0.001845, 3 × 0.00123 = 0.00369
        assertThat(resolve(new Level.Unsaid(), true, Side.BUY)).isEqualTo(at("1.09815"));
        assertThat(resolve(new Level.Unsaid(), false, Side.BUY)).isEqualTo(at("1.10369"));
        assertThat(resolve(new Level.Unsaid(), true, Side.SELL)).isEqualTo(at("1.10185"));
        assertThat(resolve(new Level.Unsaid(), false, Side.SELL)).isEqualTo(at("1.09631"));
    }

    @Test
    void roundsAStopAwayFromTheEntryAndATargetTowardsIt() {
        Specs.Change change = new Specs.Change();
        change.tickSize = "0.00025";
        SymbolSpec coarse = Specs.with(Specs.EURUSD, change);
        Level level = new Level.Pips(FixedPoint.parse("13"));

        assertThat(resolve(level, true, Side.BUY, coarse)).isEqualTo(at("1.0985"));
        assertThat(resolve(level, false, Side.BUY, coarse)).isEqualTo(at("1.10125"));
        assertThat(resolve(level, true, Side.SELL, coarse)).isEqualTo(at("1.1015"));
        assertThat(resolve(level, false, Side.SELL, coarse)).isEqualTo(at("1.09875"));
    }

    @Test
    void countsPipsAndPercentFromTheEntry() {
        assertThat(resolve(new Level.Pips(FixedPoint.parse("20.5")), true, Side.BUY))
                .isEqualTo(at("1.09795"));
        assertThat(resolve(new Level.Percent(FixedPoint.parse("1")), false, Side.BUY))
                .isEqualTo(at("1.111"));
        assertThat(resolve(new Level.Atr(FixedPoint.parse("2")), true, Side.BUY))
                .isEqualTo(at("1.09754"));
    }

    @Test
    void keepsAPriceAndNone() {
        assertThat(resolve(new Level.AtPrice(FixedPoint.parse("1.09")), true, Side.BUY))
                .isEqualTo(at("1.09"));
        assertThat(resolve(new Level.None(), true, Side.BUY)).isEqualTo(at("0"));
        assertThat(resolve(new Level.AtPrice(0), false, Side.BUY)).isEqualTo(at("0"));
    }

    @Test
    void refusesWhileTheAtrIsNotReady() {
        for (double atr : new double[] {Double.NaN, 0, Double.POSITIVE_INFINITY}) {
            ResolvedLevel level = StopLevels.resolve(
                    new Level.Unsaid(), true, Side.BUY, FixedPoint.parse("1.1"), atr, Specs.EURUSD, RiskPolicy.DEFAULT);
            assertThat(level)
                    .isEqualTo(
                            new ResolvedLevel.Refused("the ATR of EURUSD is not ready; give a stop loss price or wait"
                                    + " for the candle history"));
        }
    }

    @Test
    void refusesDistancesThatCannotBe() {
        assertThat(resolve(new Level.Percent(FixedPoint.parse("100")), true, Side.BUY))
                .isInstanceOf(ResolvedLevel.Refused.class);
        assertThat(resolve(new Level.Pips(0), true, Side.BUY)).isInstanceOf(ResolvedLevel.Refused.class);
        assertThat(resolve(new Level.Pips(-5), false, Side.BUY)).isInstanceOf(ResolvedLevel.Refused.class);
        assertThat(resolve(new Level.Pips(Long.MAX_VALUE), true, Side.BUY)).isInstanceOf(ResolvedLevel.Refused.class);
        assertThat(resolve(new Level.AtPrice(-5), true, Side.BUY)).isInstanceOf(ResolvedLevel.Refused.class);
        assertThat(resolve(new Level.AtPrice(Long.MAX_VALUE), true, Side.SELL))
                .isInstanceOf(ResolvedLevel.Refused.class);
    }

    @Test
    void movesAStopByAtrOutOfAWideSpread() {
        // Spread 1.1 − 1.099 = 0.001, stops level 10 points = 0.0001: at least 2 × 0.001 + 0.0001 = 0.0021 away.
        Specs.Change change = new Specs.Change();
        change.stopsLevel = 10;
        SymbolSpec spec = Specs.with(Specs.EURUSD, change);

        assertThat(clear(new Level.Unsaid(), "1.09815", Side.BUY, "1.099", spec))
                .isEqualTo(at("1.0979"));
        assertThat(clear(new Level.Unsaid(), "1.0979", Side.BUY, "1.099", spec)).isEqualTo(at("1.0979"));
        assertThat(clear(new Level.Atr(FixedPoint.ONE), "1.10123", Side.SELL, "1.101", spec))
                .isEqualTo(at("1.1021"));
    }

    @Test
    void refusesAChosenStopInsideTheSpread() {
        Level chosen = new Level.Pips(FixedPoint.parse("5"));

        assertThat(clear(chosen, "1.09901", Side.BUY, "1.099", Specs.EURUSD))
                .isEqualTo(new ResolvedLevel.Refused("the stop loss 1.09901 of EURUSD is inside the spread, the bid is"
                        + " 1.09900; give one further away"));
        assertThat(clear(chosen, "1.10100", Side.SELL, "1.101", Specs.EURUSD))
                .isInstanceOf(ResolvedLevel.Refused.class);
        assertThat(clear(chosen, "1.09899", Side.BUY, "1.099", Specs.EURUSD)).isEqualTo(at("1.09899"));
        assertThat(clear(chosen, "1.09901", Side.BUY, "0", Specs.EURUSD)).isEqualTo(at("1.09901"));
    }

    private static ResolvedLevel clear(Level asked, String stop, Side side, String closing, SymbolSpec spec) {
        return StopLevels.clearOfSpread(
                asked, at(stop), side, FixedPoint.parse("1.1"), FixedPoint.parse(closing), spec);
    }

    private static ResolvedLevel resolve(Level level, boolean isStop, Side side) {
        return resolve(level, isStop, side, Specs.EURUSD);
    }

    private static ResolvedLevel resolve(Level level, boolean isStop, Side side, SymbolSpec spec) {
        return StopLevels.resolve(level, isStop, side, FixedPoint.parse("1.1"), ATR, spec, RiskPolicy.DEFAULT);
    }

    private static ResolvedLevel at(String price) {
        return new ResolvedLevel.At(FixedPoint.parse(price));
    }
}
