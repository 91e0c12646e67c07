package dev.yoke.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.trade.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The level is 10 pips above 0, ATR is near 20 pips: at the level is within 6, away is 10.
class RetestTest {

    private final Strategy strategy = Strategies.find("m1-retest").orElseThrow();

    private Path broken(Path path) {
        return path.candle(0, 22, -2, 18).candle(18, 34, 17, 30);
    }

    @Test
    void firesOnTheFirstTurnAtTheLevelAndNotBefore() {
        Path path = broken(Path.of(strategy))
                .candle(30, 31, 18, 20)
                .candle(20, 26, 12, 24)
                .candle(24, 30, 11, 28);

        assertThat(Path.fires(strategy, path.view())).containsExactly(103);
        Setup setup = ((Reading.Fired) path.read(strategy, 103)).setup();
        assertThat(setup.side()).isEqualTo(Side.BUY);
        assertThat(setup.reason()).isEqualTo("turned at 1.101, broken 3 candles ago");
        // The lowest low after the break is 12; with a fifth of an ATR below it, it is 16 pips away and moved out to 1
        // ATR.
        assertThat(setup.confidence().stopAtr()).isEqualTo(1, Offset.offset(1e-4));
    }

    @Test
    void firesUpsideDownForASell() {
        Path path = broken(Path.mirrored(strategy)).candle(30, 31, 18, 20).candle(20, 26, 12, 24);
        assertThat(((Reading.Fired) path.read(strategy)).setup().side()).isEqualTo(Side.SELL);
    }

    @Test
    void waitsForTheReturn() {
        Path path = broken(Path.of(strategy));
        Reading.Waiting waiting = (Reading.Waiting) path.read(strategy);
        assertThat(waiting.missing()).isEqualTo("a turn at 1.101, broken 1 candle ago");
        assertThat(waiting.distanceAtr()).isPositive();
    }

    @Test
    void countsTheBreakThatIsStillToComeAsFurtherAway() {
        Reading.Waiting waiting = (Reading.Waiting) Path.of(strategy).read(strategy);
        assertThat(waiting.missing()).startsWith("a break of 1.101, then a retest");
        assertThat(waiting.distanceAtr()).isEqualTo(0.5 + 0.5, Offset.offset(1e-4));
    }

    @Test
    void needsThePriceToHaveLeft() {
        Path path = Path.of(strategy).candle(0, 14, -2, 13).candle(13, 15, 9, 14);
        assertThat(path.read(strategy)).isInstanceOf(Reading.Waiting.class);
    }

    @Test
    void needsATouch() {
        Path path = broken(Path.of(strategy)).candle(30, 31, 18, 20).candle(20, 26, 16.5, 24);
        assertThat(path.read(strategy)).isInstanceOf(Reading.Waiting.class);
    }

    @Test
    void needsACandleThatClosesUp() {
        Path path = broken(Path.of(strategy)).candle(30, 31, 11, 20);
        assertThat(path.read(strategy)).isInstanceOf(Reading.Waiting.class);
        assertThat(path.candle(20, 20, 12, 20).read(strategy)).isInstanceOf(Reading.Waiting.class);
        assertThat(path.candle(11, 11, 11, 11).read(strategy)).isInstanceOf(Reading.Waiting.class);
        assertThat(path.candle(11, 20, 9, 18).read(strategy)).isInstanceOf(Reading.Fired.class);
    }

    @Test
    void endsWithACloseBelowTheLevel() {
        Path path = broken(Path.of(strategy)).candle(30, 31, 0, 2).candle(2, 20, 1, 18);
        assertThat(path.read(strategy)).isEqualTo(new Reading.Silent("the break of 1.101 has failed"));
    }

    @Test
    void endsWithItsPatience() {
        Path path = broken(Path.of(strategy));
        for (int i = 0; i < 12; i++) {
            path.candle(30, 33, 20, 29);
        }
        // 14 candles after the break one may still come back to it, 15 too, then it is forgotten.
        assertThat(path.candle(12, 30, 12, 29).read(strategy)).isInstanceOf(Reading.Fired.class);
        Path late = broken(Path.of(strategy));
        for (int i = 0; i < 14; i++) {
            late.candle(30, 33, 20, 29);
        }
        assertThat(late.candle(12, 30, 12, 29).read(strategy)).isNotInstanceOf(Reading.Fired.class);
    }

    @Test
    void staysSilentWhenTheMarketPausedAfterTheBreak() {
        Path path = broken(Path.of(strategy)).candle(30, 31, 18, 20).missing(4).candle(20, 26, 12, 24);
        assertThat(path.read(strategy)).isEqualTo(new Reading.Silent("4 candles are missing among the newest 16"));
    }
}
