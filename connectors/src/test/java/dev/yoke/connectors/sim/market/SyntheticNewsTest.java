package dev.yoke.connectors.sim.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.TradingSessions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticNewsTest {

    private static final long DAY_MS = 86_400_000;
    private static final long NOW = Instant.parse("2025-11-20T12:00:00Z").toEpochMilli();

    private final SyntheticNews news = new SyntheticNews(7);

    @Test
    void isAFunctionOfSeedAndTime() {
        List<NewsEvent> month = news.between(NOW - 15 * DAY_MS, NOW + 15 * DAY_MS, NOW);

        assertThat(new SyntheticNews(7).between(NOW - 15 * DAY_MS, NOW + 15 * DAY_MS, NOW))
                .isEqualTo(month);
        assertThat(new SyntheticNews(8).between(NOW - 15 * DAY_MS, NOW + 15 * DAY_MS, NOW))
                .isNotEqualTo(month);
        assertThat(month).extracting(NewsEvent::id).doesNotHaveDuplicates();
        assertThat(month).anyMatch(entry -> entry.importance() == NewsEvent.Importance.HIGH);
        assertThat(month)
                .allSatisfy(entry -> assertThat(Instant.ofEpochMilli(entry.timeMs())
                                .atZone(ZoneOffset.UTC)
                                .getDayOfWeek())
                        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void hasFiguresOfThePastOnlyAndKeepsToTheTimeAskedFor() {
        long from = NOW - 3 * DAY_MS;
        assertThat(news.between(from, NOW + 9 * DAY_MS, NOW))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.actual().isEmpty()).isEqualTo(entry.timeMs() > NOW))
                .allSatisfy(entry -> assertThat(entry.timeMs()).isBetween(from, NOW + 9 * DAY_MS));
        assertThat(news.between(0, Long.MAX_VALUE, NOW)).hasSizeLessThan(1_000);
    }

    @Test
    void saysTheHoursInWhichTheMarketIsOpen() {
        SimMarket market = SimMarket.synthetic(1, 1, true, NOW);
        for (long offsetMs : new long[] {0, 2 * 3_600_000, -5 * 3_600_000}) {
            TradingSessions hours = market.hours("EURUSD", offsetMs);
            for (long hour = 0; hour < 7 * 24; hour++) {
                long atMs = NOW + hour * 3_600_000 + 1;
                assertThat(hours.isOpen(atMs + offsetMs))
                        .as("%s at %s", hours.text(), Instant.ofEpochMilli(atMs))
                        .isEqualTo(market.isOpen("EURUSD", atMs));
            }
        }
        assertThat(market.hours("BTCUSD", 0)).isEqualTo(TradingSessions.ALWAYS);
        assertThat(SimMarket.synthetic(1, 1, false, NOW).hours("EURUSD", 0)).isEqualTo(TradingSessions.ALWAYS);
    }
}
