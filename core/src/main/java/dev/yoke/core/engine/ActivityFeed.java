package dev.yoke.core.engine;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The bounded feed of activities: one writer, any readers, no locks. A reader that falls more than [#CAPACITY] behind
/// is told how many it lost.
final class ActivityFeed {

    static final int CAPACITY = 2_048;

    private final AtomicReferenceArray<Activity> ring = new AtomicReferenceArray<>(CAPACITY);
    private final AtomicLong last = new AtomicLong();
    private final EngineTime time;

    ActivityFeed(EngineTime time) {
        this.time = time;
    }

    void add(Activity.Level level, String kind, String text) {
        add(level, kind, text, Optional.empty());
    }

    void add(Activity.Level level, String kind, String text, Optional<Decision> decision) {
        add(level, kind, text, decision, Optional.empty());
    }

    /// An alarm, with a position that may be closed because of it.
    void offer(String kind, String text, Optional<Activity.Closing> closing) {
        add(Activity.Level.ALARM, kind, text, Optional.empty(), closing);
    }

    private void add(
            Activity.Level level,
            String kind,
            String text,
            Optional<Decision> decision,
            Optional<Activity.Closing> closing) {
        long sequence = last.get() + 1;
        ring.set(index(sequence), new Activity(sequence, time.nowMs(), level, kind, text, decision, closing));
        last.set(sequence);
    }

    ActivityBatch after(long sequence) {
        long newest = last.get();
        long from = Math.max(0, Math.min(sequence, newest));
        long oldest = Math.max(from, newest - CAPACITY);
        List<Activity> found = new ArrayList<>((int) (newest - oldest));
        long lost = oldest - from;
        for (long wanted = oldest + 1; wanted <= newest; wanted++) {
            Activity activity = ring.get(index(wanted));
            if (activity.sequence() == wanted) {
                found.add(activity);
            } else {
                lost++;
            }
        }
        return new ActivityBatch(found, newest, lost);
    }

    private static int index(long sequence) {
        return (int) (sequence % CAPACITY);
    }
}
