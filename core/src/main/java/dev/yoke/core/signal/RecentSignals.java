package dev.yoke.core.signal;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The signals seen in the last seven days, so that a repeated one does nothing.
///
/// Thread: the engine. Bounded: at `capacity` the oldest is dropped and counted in [#dropped()].
public final class RecentSignals {

    public static final int DEFAULT_CAPACITY = 200_000;

    /// How long an id is remembered.
    public static final long WINDOW_MS = 7L * 24 * 60 * 60 * 1_000;

    private final int capacity;
    private final Map<String, Long> seenMs = new LinkedHashMap<>();
    private long dropped;

    public RecentSignals(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("at least one signal is remembered, not " + capacity);
        }
        this.capacity = capacity;
    }

    /// Takes over the ids that the journal remembers, as seen now.
    public void seed(Collection<String> ids, long nowMs) {
        for (String id : ids) {
            remember(id, nowMs);
        }
    }

    /// Remembers the signal.
    ///
    /// @param nowMs UTC epoch milliseconds
    /// @return false when it was seen within the window: a duplicate
    public boolean isNew(SignalId id, long nowMs) {
        forgetOlder(nowMs);
        return remember(id.value(), nowMs);
    }

    /// Forgets a signal that could not be recorded, so that its sender may try again.
    public void forget(SignalId id) {
        seenMs.remove(id.value());
    }

    public boolean knows(SignalId id) {
        return seenMs.containsKey(id.value());
    }

    private boolean remember(String id, long nowMs) {
        if (seenMs.putIfAbsent(id, nowMs) != null) {
            return false;
        }
        if (seenMs.size() > capacity) {
            Iterator<String> oldest = seenMs.keySet().iterator();
            oldest.next();
            oldest.remove();
            dropped++;
        }
        return true;
    }

    private void forgetOlder(long nowMs) {
        Iterator<Long> oldestFirst = seenMs.values().iterator();
        while (oldestFirst.hasNext() && nowMs - oldestFirst.next() > WINDOW_MS) {
            oldestFirst.remove();
        }
    }

    public int size() {
        return seenMs.size();
    }

    /// Ids forgotten before their time because there were too many.
    public long dropped() {
        return dropped;
    }
}
