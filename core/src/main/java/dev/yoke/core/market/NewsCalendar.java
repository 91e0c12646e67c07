package dev.yoke.core.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The economic calendar of all terminals together: one that has none is served by the others.
///
/// Thread: its owner's only. An entry with a known id replaces the old one, whatever its time has become; entries of
/// different ids that are the same (time, currency, name) are kept once. Bounded: entries from [#BEHIND_MS] ago to
/// [#AHEAD_MS] ahead, at most [#CAPACITY]; beyond that the furthest ahead give way, because they come again.
public final class NewsCalendar {

    public static final int CAPACITY = 4_000;

    /// News that are over matter for the blackout after them only.
    public static final long BEHIND_MS = 2L * 86_400_000;

    public static final long AHEAD_MS = 40L * 86_400_000;

    private static final int MOST_TEXT = 200;

    private record Key(long timeMs, String currency, String name) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparingLong(Key::timeMs).thenComparing(Key::currency).thenComparing(Key::name);

    private final TreeMap<Key, NewsEvent> events = new TreeMap<>(ORDER);
    private final Map<Long, Key> keys = new HashMap<>();
    private boolean known;
    private long refused;

    /// Takes over what a terminal told. Entries with times or texts that make no sense are refused and counted.
    public void put(Collection<NewsEvent> told, long nowMs) {
        for (NewsEvent event : told) {
            if (isSensible(event, nowMs)) {
                known = true;
                put(event);
            } else {
                refused++;
            }
        }
        forget(nowMs);
    }

    private static boolean isSensible(NewsEvent event, long nowMs) {
        return event.timeMs() >= nowMs - BEHIND_MS
                && event.timeMs() <= nowMs + AHEAD_MS
                && event.currency().matches("[A-Za-z]{2,8}")
                && !event.name().isBlank()
                && event.name().length() <= MOST_TEXT;
    }

    private void put(NewsEvent event) {
        remove(keys.get(event.id()), event.id());
        Key key = new Key(event.timeMs(), event.currency(), event.name());
        NewsEvent same = events.put(key, event);
        if (same != null) {
            keys.remove(same.id());
        }
        keys.put(event.id(), key);
    }

    private void remove(@org.jspecify.annotations.Nullable Key key, long id) {
        if (key != null) {
            events.remove(key);
            keys.remove(id);
        }
    }

    private void forget(long nowMs) {
        while (!events.isEmpty() && events.firstKey().timeMs < nowMs - BEHIND_MS) {
            keys.remove(events.pollFirstEntry().getValue().id());
        }
        while (events.size() > CAPACITY) {
            keys.remove(events.pollLastEntry().getValue().id());
        }
    }

    /// A terminal gave its calendar, if only once.
    public boolean isKnown() {
        return known;
    }

    public int size() {
        return events.size();
    }

    /// Entries that made no sense.
    public long refused() {
        return refused;
    }

    /// The first at or after the moment that counts.
    public Optional<NewsEvent> next(long nowMs, Predicate<NewsEvent> counts) {
        return first(events.tailMap(from(nowMs), true).values(), counts);
    }

    /// The last before the moment that counts.
    public Optional<NewsEvent> last(long nowMs, Predicate<NewsEvent> counts) {
        return first(events.headMap(from(nowMs), false).descendingMap().values(), counts);
    }

    /// All from `fromMs` until before `toMs`, the earliest first.
    public List<NewsEvent> between(long fromMs, long toMs) {
        return new ArrayList<>(events.subMap(from(fromMs), true, from(Math.max(fromMs, toMs)), false)
                .values());
    }

    private static Key from(long timeMs) {
        return new Key(timeMs, "", "");
    }

    private static Optional<NewsEvent> first(Collection<NewsEvent> inOrder, Predicate<NewsEvent> counts) {
        for (NewsEvent event : inOrder) {
            if (counts.test(event)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
