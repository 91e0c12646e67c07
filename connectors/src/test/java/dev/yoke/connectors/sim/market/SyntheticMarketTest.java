package dev.yoke.connectors.sim.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SyntheticMarketTest {

    /// Wednesday 2025-01-08 12:34:56 UTC.
    private static final long START = 1_736_339_696_000L;

    private record Quote(String symbol, long bid, long ask, long timeMs) {}

    private static List<Quote> run(SimMarket market, long fromMs, long toMs) {
        List<Quote> quotes = new ArrayList<>();
        for (long now = fromMs; now <= toMs; now += 20) {
            market.advance(now, (symbol, bid, ask, timeMs) -> quotes.add(new Quote(symbol, bid, ask, timeMs)));
        }
        return quotes;
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        List<Quote> first = run(SimMarket.synthetic(7, 1, false, START), START, START + 20_000);
        assertThat(run(SimMarket.synthetic(7, 1, false, START), START, START + 20_000))
                .isEqualTo(first);
        assertThat(run(SimMarket.synthetic(8, 1, false, START), START, START + 20_000))
                .isNotEqualTo(first);
    }

    @Test
    void goesOnAfterARestartAsIfItHadNotStopped() {
        List<Quote> through = run(SimMarket.synthetic(7, 1, false, START), START, START + 120_000);
        List<Quote> restarted = run(SimMarket.synthetic(7, 1, false, START + 60_000), START + 60_000, START + 120_000);
        List<Long> tail = through.stream()
                .filter(q -> q.symbol().equals("EURUSD") && q.timeMs() >= START + 60_000)
                .map(Quote::bid)
                .toList();
        List<Long> again = restarted.stream()
                .filter(q -> q.symbol().equals("EURUSD"))
                .map(Quote::bid)
                .toList();
        assertThat(again).isEqualTo(tail);
    }

    @Test
    void quotesEverySymbolSeveralTimesASecondWithTimesThatNeverGoBack() {
        SimMarket market = SimMarket.synthetic(1, 1, false, START);
        List<Quote> quotes = run(market, START, START + 60_000);
        for (String symbol : market.symbols()) {
            List<Quote> own =
                    quotes.stream().filter(q -> q.symbol().equals(symbol)).toList();
            assertThat(own).hasSizeBetween(50, 600).allMatch(q -> q.bid() > 0 && q.ask() > q.bid());
            for (int i = 1; i < own.size(); i++) {
                long pause = own.get(i).timeMs() - own.get(i - 1).timeMs();
                assertThat(pause).isBetween(0L, 2_999L);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Timeframe.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"W1", "MN1"})
    void hasThousandsOfCandlesWithoutHolesWhoseLastContinuesIntoTheQuotes(Timeframe timeframe) {
        SimMarket market = SimMarket.synthetic(3, 1, false, START);
        long before = market.last("EURUSD").bid();
        List<Quote> quotes = run(market, START, START + 65_000);
        long offset = 3 * 3_600_000L;
        List<Candle> candles = market.candles("EURUSD", timeframe, 2_500, START + 65_000 + offset + 1, offset);
        assertThat(candles).hasSize(2_500);
        for (int i = 1; i < candles.size(); i++) {
            assertThat(candles.get(i).openServerMs() - candles.get(i - 1).openServerMs())
                    .isEqualTo(timeframe.durationMs());
        }
        List<Quote> own =
                quotes.stream().filter(q -> q.symbol().equals("EURUSD")).toList();
        assertThat(candles.getLast().close()).isEqualTo(own.getLast().bid());
        assertThat(Math.abs(own.getFirst().bid() - before)).isLessThan(100_000L);
    }

    @Test
    void makesLongCandlesOfShortOnes() {
        SimMarket market = SimMarket.synthetic(3, 1, false, START);
        List<Candle> hours = market.candles("XAUUSD", Timeframe.H1, 200, START, 0);
        List<Candle> days = market.candles("XAUUSD", Timeframe.D1, 5, START, 0);
        Candle day = days.get(2);
        List<Candle> own = hours.stream()
                .filter(h -> Timeframe.D1.openTime(h.openServerMs()) == day.openServerMs())
                .toList();
        assertThat(own).hasSize(24);
        assertThat(day.open()).isEqualTo(own.getFirst().open());
        assertThat(day.close()).isEqualTo(own.getLast().close());
        assertThat(day.high())
                .isEqualTo(own.stream().mapToLong(Candle::high).max().orElseThrow());
        assertThat(day.low())
                .isEqualTo(own.stream().mapToLong(Candle::low).min().orElseThrow());
    }

    @Test
    void isQuieterInAsiaThanInLondon() {
        SimMarket market = SimMarket.synthetic(5, 1, false, START);
        double asia = 0;
        double london = 0;
        for (Candle hour : market.candles("GBPUSD", Timeframe.H1, 2_400, START, 0)) {
            long hourOfDay = hour.openServerMs() / 3_600_000L % 24;
            if (hourOfDay >= 1 && hourOfDay < 5) {
                asia += hour.high() - hour.low();
            } else if (hourOfDay >= 12 && hourOfDay < 16) {
                london += hour.high() - hour.low();
            }
        }
        assertThat(london).isGreaterThan(2 * asia);
    }

    @Test
    void closesAtWeekendsWhenAsked() {
        long saturday = START + 3 * 86_400_000L;
        SimMarket market = SimMarket.synthetic(5, 1, true, saturday);
        List<Quote> quotes = run(market, saturday, saturday + 5_000);
        assertThat(quotes).extracting(Quote::symbol).containsOnly("BTCUSD");
        assertThat(market.isOpen("EURUSD", saturday)).isFalse();
    }

    @Test
    void skipsWhatASuspendedMachineMissed() {
        SimMarket market = SimMarket.synthetic(5, 1, false, START);
        run(market, START, START + 1_000);
        List<Quote> quotes = new ArrayList<>();
        market.advance(
                START + 3_600_000, (symbol, bid, ask, timeMs) -> quotes.add(new Quote(symbol, bid, ask, timeMs)));
        assertThat(quotes.size()).isLessThan(60);
    }
}
