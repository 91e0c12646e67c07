package dev.yoke.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.trade.Side;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    private static double points(double distance, Trend trend, Regime regime, double spread) {
        return Opportunity.points(new Reading.Waiting(Side.BUY, 1, distance, ""), trend, regime, spread);
    }

    /// 100 ÷ (1 + burden), by hand.
    @Test
    void fallWithEveryBurden() {
        assertThat(points(0, Trend.UP, Regime.NORMAL, 0)).isEqualTo(100);
        assertThat(points(1, Trend.UP, Regime.CALM, 0)).isEqualTo(50);
        assertThat(points(0.5, Trend.NONE, Regime.NORMAL, 0.25)).isEqualTo(50);
        assertThat(points(0, Trend.DOWN, Regime.NORMAL, 0)).isEqualTo(50);
        assertThat(points(0, Trend.UP, Regime.VOLATILE, 0.5)).isEqualTo(50);
        assertThat(points(0, Trend.UP, Regime.EXTREME, 1)).isEqualTo(25);
        assertThat(points(0, Trend.UP, Regime.UNKNOWN, 0)).isEqualTo(50);
        assertThat(points(0, Trend.UP, Regime.NORMAL, Double.NaN)).isEqualTo(50);
    }

    @Test
    void areNothingForTheSilent() {
        assertThat(Opportunity.points(new Reading.Silent("no candle yet"), Trend.UP, Regime.NORMAL, 0))
                .isZero();
    }
}
