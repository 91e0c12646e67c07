package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.NewsEvent.Importance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsCalendarTest {

    private static final long NOW = 1_763_640_000_000L;
    private static final long HOUR = 3_600_000;

    private final NewsCalendar calendar = new NewsCalendar();

    private static NewsEvent event(long id, long timeMs, String currency, String name) {
        return new NewsEvent(id, timeMs, currency, Importance.HIGH, name, "", "1.5", "1.4");
    }

    private List<Long> ids() {
        return calendar.between(NOW - NewsCalendar.BEHIND_MS, NOW + NewsCalendar.AHEAD_MS).stream()
                .map(NewsEvent::id)
                .toList();
    }

    @Test
    void findsTheNextAndTheLast() {
        calendar.put(
                List.of(
                        event(2, NOW + HOUR, "USD", "CPI"),
                        event(1, NOW - HOUR, "USD", "PPI"),
                        event(3, NOW, "EUR", "PMI")),
                NOW);

        assertThat(calendar.next(NOW, all -> true)).map(NewsEvent::id).contains(3L);
        assertThat(calendar.last(NOW, all -> true)).map(NewsEvent::id).contains(1L);
        assertThat(calendar.next(NOW + 1, e -> e.currency().equals("USD")))
                .map(NewsEvent::id)
                .contains(2L);
        assertThat(calendar.next(NOW + HOUR + 1, all -> true)).isEmpty();
    }

    @Test
    void replacesARevisedTimeAndAPublishedFigure() {
        calendar.put(List.of(event(1, NOW + HOUR, "USD", "CPI")), NOW);
        NewsEvent revised = new NewsEvent(1, NOW + 2 * HOUR, "USD", Importance.HIGH, "CPI", "1.6", "1.5", "1.4");
        calendar.put(List.of(revised), NOW);

        assertThat(calendar.between(NOW, NOW + 9 * HOUR)).containsExactly(revised);
    }

    @Test
    void keepsTheSameEntryOfTwoTerminalsOnce() {
        calendar.put(List.of(event(1, NOW + HOUR, "USD", "CPI")), NOW);
        calendar.put(List.of(event(900, NOW + HOUR, "USD", "CPI")), NOW);
        assertThat(ids()).containsExactly(900L);
        calendar.put(List.of(event(1, NOW + 2 * HOUR, "USD", "CPI")), NOW);
        assertThat(ids()).containsExactly(900L, 1L);
    }

    @Test
    void keepsDifferentEntriesOfOneMoment() {
        calendar.put(
                List.of(event(1, NOW, "USD", "CPI"), event(2, NOW, "USD", "Core CPI"), event(3, NOW, "CAD", "CPI")),
                NOW);
        assertThat(ids()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void refusesWhatMakesNoSense() {
        calendar.put(
                List.of(
                        event(1, Long.MAX_VALUE, "USD", "CPI"),
                        event(2, Long.MIN_VALUE, "USD", "CPI"),
                        event(3, 0, "USD", "CPI"),
                        event(4, NOW + NewsCalendar.AHEAD_MS + 1, "USD", "CPI"),
                        event(5, NOW, "", "CPI"),
                        event(6, NOW, "U$D", "CPI"),
                        event(7, NOW, "USD", " "),
                        event(8, NOW, "USD", "x".repeat(201))),
                NOW);

        assertThat(calendar.size()).isZero();
        assertThat(calendar.refused()).isEqualTo(8);
        assertThat(calendar.isKnown()).isFalse();
    }

    @Test
    void forgetsThePastAndStaysBounded() {
        calendar.put(List.of(event(1, NOW, "USD", "CPI")), NOW);
        List<NewsEvent> many = new ArrayList<>();
        for (int i = 0; i < NewsCalendar.CAPACITY + 10; i++) {
            many.add(event(100 + i, NOW + 3 * 24 * HOUR + i * 1_000L, "USD", "n" + i));
        }
        calendar.put(many, NOW + NewsCalendar.BEHIND_MS + 1);

        assertThat(calendar.size()).isEqualTo(NewsCalendar.CAPACITY);
        assertThat(calendar.next(NOW, all -> true)).map(NewsEvent::id).contains(100L);
        calendar.put(List.of(event(100, NOW + 3 * 24 * HOUR, "USD", "n0")), NOW + NewsCalendar.BEHIND_MS + 1);
        assertThat(calendar.size()).isEqualTo(NewsCalendar.CAPACITY);
    }
}
