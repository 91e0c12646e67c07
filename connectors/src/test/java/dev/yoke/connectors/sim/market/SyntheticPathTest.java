package dev.yoke.connectors.sim.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Timeframe;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the synthetic market looks like one: what a trader sees on a chart, in numbers.
final class SyntheticPathTest {

    /// Wednesday 2025-01-08 12:34:56 UTC.
    private static final long START = 1_736_339_696_000L;

    private static final int SEED = 1;

    private static SymbolModel model(String symbol) {
        return SymbolModels.find(symbol).orElseThrow();
    }

    private static SyntheticPath path(String symbol) {
        return new SyntheticPath(model(symbol), SEED, false, START);
    }

    private static List<Candle> candles(String symbol, Timeframe timeframe, int count) {
        return SimMarket.synthetic(SEED, 1, false, START).candles(symbol, timeframe, count, START, 0);
    }

    private static double range(Candle candle) {
        return candle.high() - candle.low();
    }

    private static double meanRange(List<Candle> candles, int fromHour, int toHour) {
        return candles.stream()
                .filter(candle -> {
                    int hour = Sessions.hourOfDay(candle.openServerMs() / Sessions.HOUR_MS);
                    return hour >= fromHour && hour < toHour;
                })
                .mapToDouble(SyntheticPathTest::range)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURUSD", "XAUUSD", "US30", "BTCUSD"})
    void opensEveryMinuteWhereTheOneBeforeClosedAndMakesHoursOfMinutes(String symbol) {
        SyntheticPath path = path(symbol);
        long first = START / Sessions.HOUR_MS - 400;
        long close = path.hour(first - 1).close();
        for (long hour = first; hour < first + 400; hour++) {
            Candle whole = path.hour(hour);
            long high = 0;
            long low = Long.MAX_VALUE;
            for (Candle minute : path.minutes(hour)) {
                assertThat(minute.open()).isEqualTo(close);
                close = minute.close();
                high = Math.max(high, minute.high());
                low = Math.min(low, minute.low());
            }
            assertThat(whole.close()).isEqualTo(close);
            assertThat(whole.high()).isEqualTo(high);
            assertThat(whole.low()).isEqualTo(low);
        }
    }

    /// A recorded day is found again only in the same market.
    @ParameterizedTest
    @CsvSource({
        "EURUSD, 1, 107849000, 107892000, 107813000, 107878000, 7709",
        "XAUUSD, 1, 216922000000, 216924000000, 216062000000, 216235000000, 9600",
        "EURUSD, 10000, 117491000, 117568000, 117451000, 117553000, 7380",
        "BTCUSD, 10000, 7598693000000, 7656345000000, 7597881000000, 7656082000000, 12360"
    })
    void aSeedStandsForTheSameMarketForEver(
            String symbol, int hoursAgo, long open, long high, long low, long close, long volume) {
        long hour = START / Sessions.HOUR_MS - hoursAgo;
        assertThat(path(symbol).hour(hour))
                .isEqualTo(new Candle(hour * Sessions.HOUR_MS, open, high, low, close, volume));
    }

    /// In a usual London morning and while London and New York overlap.
    @ParameterizedTest
    @CsvSource({"EURUSD, 0.0003, 0.0010", "XAUUSD, 1.2, 4.5", "US30, 15, 70", "BTCUSD, 80, 320"})
    void movesInFiveMinutesAsFarAsItsKindDoes(String symbol, double least, double most) {
        double mean = meanRange(candles(symbol, Timeframe.M5, 12 * 24 * 20), 8, 16) / 1e8;
        assertThat(mean).as("M5 range of " + symbol).isBetween(least, most);
    }

    @Test
    void swellsAndEbbsInsteadOfJumping() {
        HourWalk walk = new HourWalk(model("EURUSD"), SEED, false, 0);
        for (long hour = 400_000; hour < 410_000; hour++) {
            assertThat(walk.regime(hour + 1) / walk.regime(hour)).isCloseTo(1, within(0.12));
            assertThat(walk.regime(hour)).isBetween(0.4, 2.3);
        }
        for (Rhythm rhythm : Rhythm.values()) {
            for (long ms = 0; ms < Sessions.DAY_MS; ms += 60_000) {
                assertThat(rhythm.at(ms + 60_000)).isCloseTo(rhythm.at(ms), within(0.02));
            }
        }
    }

    /// A normal walk has a kurtosis of 3; five-minute returns of real markets have far more.
    @Test
    void hasFatTails() {
        double second = 0;
        double fourth = 0;
        List<Candle> candles = candles("EURUSD", Timeframe.M5, 10_000);
        for (Candle candle : candles) {
            double change = candle.close() - candle.open();
            second += change * change;
            fourth += change * change * change * change;
        }
        assertThat(fourth * candles.size() / (second * second)).isBetween(4.0, 40.0);
    }

    @Test
    void tradesMoreWhereItMovesMore() {
        List<Candle> candles = candles("EURUSD", Timeframe.M5, 3_000);
        double[] volumes = candles.stream().mapToDouble(Candle::tickVolume).toArray();
        double[] ranges = candles.stream().mapToDouble(SyntheticPathTest::range).toArray();
        assertThat(correlation(volumes, ranges)).isGreaterThan(0.8);
    }

    @Test
    void staysNearWhatTheSymbolCosts() {
        for (SymbolModel model : SymbolModels.ALL) {
            for (Candle day : candles(model.name(), Timeframe.D1, 2_500)) {
                assertThat((double) day.close() / model.anchor())
                        .as(model.name())
                        .isBetween(0.4, 2.5);
            }
        }
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squareA * squareB);
    }
}
