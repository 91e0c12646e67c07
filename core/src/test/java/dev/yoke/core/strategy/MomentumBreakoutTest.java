package dev.yoke.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Side;
import org.junit.jupiter.api.Test;

/// The level is 10 pips above 0, ATR is 20 pips.
class MomentumBreakoutTest {

    private final Strategy strategy = Strategies.find("momentum-breakout").orElseThrow();
    private final Path path = Path.of(strategy);

    @Test
    void firesOnTheCandleThatClosesAboveTheRangeAndNotBefore() {
        path.candle(0, 30, -2, 24).candle(24, 60, 20, 55);

        assertThat(Path.fires(strategy, path.view())).containsExactly(100);
        Reading.Fired fired = (Reading.Fired) path.read(strategy, 100);
        Setup setup = fired.setup();
        assertThat(setup.side()).isEqualTo(Side.BUY);
        assertThat(setup.reference()).isEqualTo(path.at(24));
        // 1.5 ATR of 20 pips below the close; 2.5 times 30 pips above it.
        assertThat(setup.stop()).isEqualTo(path.at(24 - 30));
        assertThat(setup.target(FixedPoint.parse("2.5"))).isEqualTo(path.at(24 + 75));
        assertThat(setup.reason()).contains("closed above 1.101, the range of 20 candles", "1.60 ATR");
        assertThat(setup.confidence().beyondAtr()).isEqualTo(14 / 20.0, within());
        assertThat(setup.confidence().bodyShare()).isEqualTo(24 / 32.0, within());
        assertThat(setup.confidence().stopAtr()).isEqualTo(1.5, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void firesUpsideDownForASell() {
        Path down = Path.mirrored(strategy).candle(0, 30, -2, 24);

        Setup setup = ((Reading.Fired) down.read(strategy)).setup();
        assertThat(setup.side()).isEqualTo(Side.SELL);
        assertThat(setup.stop()).isEqualTo(down.at(24 - 30));
        assertThat(setup.target(FixedPoint.parse("2.5"))).isEqualTo(down.at(24 + 75));
    }

    @Test
    void waitsWhileTheCloseIsAtTheLevel() {
        assertThat(path.candle(0, 30, -2, 10).read(strategy))
                .isEqualTo(
                        new Reading.Waiting(Side.BUY, path.at(10), 0, "a close above 1.101, the range of 20 candles"));
    }

    @Test
    void saysHowFarTheLevelIs() {
        Reading.Waiting waiting = (Reading.Waiting) path.candle(0, 8, -2, 6).read(strategy);
        assertThat(waiting.distanceAtr()).isEqualTo(4 / 20.0, within());
    }

    @Test
    void countsEqualHighsAsOneLevel() {
        path.candle(0, 10, -10, 0).candle(0, 10, -10, 9.9);
        assertThat(path.read(strategy)).isInstanceOf(Reading.Waiting.class);
        assertThat(path.candle(9.9, 30, 5, 28).read(strategy)).isInstanceOf(Reading.Fired.class);
    }

    @Test
    void takesNoGapForABreakout() {
        assertThat(path.candle(11, 40, 8, 36).read(strategy))
                .isEqualTo(new Reading.Silent("opened beyond the level: a gap, not a breakout"));
    }

    @Test
    void takesNoOldBreakForANewOne() {
        path.candle(0, 12, -10, 11).candle(11, 45, 10, 42);
        assertThat(path.read(strategy)).isEqualTo(new Reading.Silent("the break is older than one candle"));
    }

    @Test
    void needsACandleOfSize() {
        // 24 pips are 1.2 ATR; 23 are 1.15.
        assertThat(path.candle(0, 22, -1, 20).read(strategy))
                .isEqualTo(new Reading.Silent("the breaking candle is 1.15 ATR, 1.2 are needed"));
        assertThat(Path.of(strategy).candle(0, 22, -2.1, 20).read(strategy)).isInstanceOf(Reading.Fired.class);
    }

    @Test
    void needsABody() {
        assertThat(path.candle(6, 30, -2, 20).read(strategy))
                .isEqualTo(new Reading.Silent("the breaking candle's body is 43.75 % of it, 50 % are needed"));
    }

    @Test
    void needsTheShortTrend() {
        Path falling = Path.of(strategy);
        for (int i = 1; i <= 40; i++) {
            falling.candle(-i * 4, -i * 4 + 2, -i * 4 - 6, -i * 4 - 4);
        }
        long level = falling.candles().subList(120, 140).stream()
                .mapToLong(c -> c.high())
                .max()
                .orElseThrow();
        double pips = (level - falling.at(0)) / 10_000.0;
        falling.candle(pips - 8, pips + 3, pips - 9, pips + 0.5);
        assertThat(falling.read(strategy)).isEqualTo(new Reading.Silent("EMA 9 is not above EMA 21"));
    }

    @Test
    void staysSilentAfterAPauseOfTheMarket() {
        assertThat(path.missing(4).candle(0, 30, -2, 24).read(strategy))
                .isEqualTo(new Reading.Silent("4 candles are missing among the newest 4"));
        assertThat(Path.of(strategy).missing(3).candle(0, 30, -2, 24).read(strategy))
                .isInstanceOf(Reading.Fired.class);
    }

    @Test
    void staysSilentWithoutHistoryOrMovement() {
        assertThat(path.read(strategy, 58)).isEqualTo(new Reading.Silent("needs 60 completed candles, has 59"));
        assertThat(path.read(strategy, 59)).isInstanceOf(Reading.Waiting.class);
        Path still = Path.of(strategy);
        still.candles().clear();
        for (int i = 0; i < 100; i++) {
            still.candle(0, 0, 0, 0);
        }
        assertThat(still.read(strategy)).isEqualTo(new Reading.Silent("the market does not move"));
    }

    @Test
    void takesACandleWithoutRangeForWeak() {
        path.candle(0, 10, -10, 10).candle(10, 10, 10, 10);
        assertThat(path.read(strategy)).isInstanceOf(Reading.Waiting.class);
    }
}
