package dev.yoke.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Seeded walks, with holes and gaps: what a strategy says after a candle depends on nothing that came later, and on
/// nothing older than its window.
class NoLookAheadTest {

    static List<Strategy> strategies() {
        return Strategies.ALL;
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aReadingDoesNotChangeWhenCandlesFollow(Strategy strategy) {
        ParameterValues values = ParameterValues.standard(strategy.parameters());
        int fired = 0;
        for (long seed = 1; seed <= 4; seed++) {
            List<Candle> walk = Path.walk(seed, 600, strategy.timeframe());
            CandleView all = Path.view(walk, strategy.timeframe());
            for (int last = 60; last < walk.size(); last += 3) {
                CandleView then = Path.view(walk.subList(0, last + 1), strategy.timeframe());
                Reading before = strategy.read(CandleWindow.endingAt(then, last), values);
                Reading later = strategy.read(CandleWindow.endingAt(all, last), values);
                assertThat(later).as("seed %d, candle %d", seed, last).isEqualTo(before);
                fired += before instanceof Reading.Fired ? 1 : 0;
            }
        }
        assertThat(fired).as("the walks have setups").isPositive();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aReadingDoesNotDependOnWhatIsOlderThanTheWindow(Strategy strategy) {
        ParameterValues values = ParameterValues.standard(strategy.parameters());
        List<Candle> walk = Path.walk(7, 900, strategy.timeframe());
        CandleView all = Path.view(walk, strategy.timeframe());
        for (int last = CandleWindow.CANDLES + 50; last < walk.size(); last += 7) {
            List<Candle> newest = new ArrayList<>(walk.subList(last + 1 - CandleWindow.CANDLES, last + 1));
            CandleView few = Path.view(newest, strategy.timeframe());
            assertThat(strategy.read(CandleWindow.endingAt(few, newest.size() - 1), values))
                    .isEqualTo(strategy.read(CandleWindow.endingAt(all, last), values));
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void theFormingCandleIsLeftOut(Strategy strategy) {
        ParameterValues values = ParameterValues.standard(strategy.parameters());
        List<Candle> walk = Path.walk(3, 300, strategy.timeframe());
        CandleView series = Path.view(walk, strategy.timeframe());
        assertThat(strategy.read(CandleWindow.completed(series), values))
                .isEqualTo(strategy.read(CandleWindow.endingAt(series, series.size() - 2), values));
    }
}
