package dev.yoke.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Side;
import org.junit.jupiter.api.Test;

/// A swing low at −40, a swing high at 30, a higher low at −12; then the break of 30. ATR stays near 20 pips.
class BreakOfStructureTest {

    private final Strategy strategy = Strategies.find("m5-break-of-structure").orElseThrow();

    private Path structure(Path path, double secondLow) {
        path.candle(0, 10, -12, -5).candle(-5, 0, -25, -20).candle(-20, -15, -40, -20);
        path.candle(-20, -5, -25, -8).candle(-8, 5, -10, 2).candle(2, 18, 0, 15);
        path.candle(15, 30, 12, 22);
        path.candle(22, 24, 8, 10).candle(10, 12, -5, 0).candle(0, 4, -11, -10);
        path.candle(-10, -5, secondLow, -8);
        return path.candle(-8, 4, -12, 2).candle(2, 14, -2, 12).candle(12, 22, 6, 20);
    }

    private static final int BREAK = 114;

    @Test
    void firesOnTheFirstCloseAboveTheSwingAndNotBefore() {
        Path path = structure(Path.of(strategy), -12).candle(20, 40, 18, 36).candle(36, 60, 30, 55);

        assertThat(Path.fires(strategy, path.view())).containsExactly(BREAK);
        Setup setup = ((Reading.Fired) path.read(strategy, BREAK)).setup();
        assertThat(setup.side()).isEqualTo(Side.BUY);
        assertThat(setup.reference()).isEqualTo(path.at(36));
        long atr = Math.round(CandleWindow.endingAt(path.view(), BREAK).atr(14, 1) * FixedPoint.ONE);
        assertThat(setup.stop()).isCloseTo(path.at(-12) - atr / 10, org.assertj.core.data.Offset.offset(2L));
        assertThat(setup.reason()).isEqualTo("closed above the swing at 1.103, lows rise, last 1.0988");
    }

    @Test
    void firesUpsideDownForASell() {
        Path path = structure(Path.mirrored(strategy), -12).candle(20, 40, 18, 36);
        Setup setup = ((Reading.Fired) path.read(strategy)).setup();
        assertThat(setup.side()).isEqualTo(Side.SELL);
        assertThat(setup.reason()).isEqualTo("closed below the swing at 1.097, highs fall, last 1.1012");
    }

    @Test
    void needsLowsThatRise() {
        Path path = structure(Path.of(strategy), -40).candle(20, 40, 18, 36);
        assertThat(path.read(strategy)).isEqualTo(new Reading.Silent("the lows do not rise"));
        // Rising by a tenth of a pip, it is the stop that is too far.
        assertThat(structure(Path.of(strategy), -39.9)
                        .candle(20, 40, 18, 36)
                        .read(strategy)
                        .toString())
                .contains("most is 3");
    }

    @Test
    void waitsWhileTheCloseIsAtTheSwing() {
        Path path = structure(Path.of(strategy), -12).candle(20, 40, 18, 30);
        Reading.Waiting waiting = (Reading.Waiting) path.read(strategy);
        assertThat(waiting.missing()).isEqualTo("a close above the swing at 1.103");
        assertThat(waiting.distanceAtr()).isEqualTo(0.1, org.assertj.core.data.Offset.offset(1e-4));
    }

    @Test
    void spendsTheSwingOnAWeakFirstClose() {
        Path path = structure(Path.of(strategy), -12).candle(20, 40, 18, 31).candle(31, 60, 30, 55);
        assertThat(Path.fires(strategy, path.view())).isEmpty();
        assertThat(path.read(strategy, BREAK).toString()).contains("only 0.06 ATR beyond it");
    }

    @Test
    void takesNoGapForABreak() {
        Path path = structure(Path.of(strategy), -12).candle(31, 45, 30.5, 40);
        assertThat(path.read(strategy)).isEqualTo(new Reading.Silent("opened beyond the swing: a gap, not a break"));
    }

    @Test
    void takesTheFirstOfEqualHighsForTheSwing() {
        Path path = Path.of(strategy);
        structure(path, -12);
        // A second top at the same 30 pips: the level is the same, and a close at it is no break.
        path.candle(20, 30, 15, 24).candle(24, 26, 12, 16).candle(16, 20, 8, 12).candle(12, 16, 4, 10);
        assertThat(Path.fires(strategy, path.view())).isEmpty();
        assertThat(path.candle(10, 36, 8, 32).read(strategy)).isInstanceOf(Reading.Fired.class);
    }

    @Test
    void knowsASwingOnlyWhenItsCandlesHaveClosed() {
        Path path = Path.of(strategy);
        path.candle(0, 10, -12, -5).candle(-5, 0, -25, -20).candle(-20, -15, -40, -20);
        path.candle(-20, -5, -25, -8).candle(-8, 5, -10, 2).candle(2, 18, 0, 15).candle(15, 30, 12, 22);
        // Two candles after the high, not three, and the next one closes above it.
        path.candle(22, 24, 8, 10).candle(10, 12, -5, 0).candle(0, 45, -15, 40);
        assertThat(Path.fires(strategy, path.view())).isEmpty();
    }

    @Test
    void refusesAStopThatIsTooFar() {
        Path path = structure(Path.of(strategy), -35).candle(20, 66, 18, 64);
        assertThat(path.read(strategy).toString()).contains("ATR away, most is 3");
    }

    @Test
    void movesOutAStopThatIsTooNear() {
        Strategy same = strategy;
        ParameterValues wide = ParameterValues.standard(same.parameters())
                .with(same, "least-stop-atr", FixedPoint.parse("5"))
                .with(same, "most-stop-atr", FixedPoint.parse("6"));
        Path path = structure(Path.of(strategy), -12).candle(20, 40, 18, 36);
        CandleWindow window = CandleWindow.endingAt(path.view(), BREAK);
        Setup setup = ((Reading.Fired) strategy.read(window, wide)).setup();
        assertThat(setup.confidence().stopAtr()).isEqualTo(5, org.assertj.core.data.Offset.offset(1e-4));
    }

    @Test
    void staysSilentAfterAPauseOfTheMarket() {
        assertThat(structure(Path.of(strategy), -12)
                        .missing(4)
                        .candle(20, 40, 18, 36)
                        .read(strategy))
                .isEqualTo(new Reading.Silent("4 candles are missing among the newest 4"));
    }
}
