package dev.yoke.core.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/// The orders that are to be tried again, each after a pause that doubles: 250 ms, 500 ms, 1 s, 2 s, 4 s. Holds
/// [#CAPACITY]; a further one is given up.
///
/// Nothing comes here that may have been carried out. Each repeat is judged anew and is an order of its own.
final class RetryDesk {

    static final long FIRST_PAUSE_MS = 250;
    static final int CAPACITY = 256;

    private final EngineTime time;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Passage passage, long dueMonotonicMs) {}

    RetryDesk(EngineTime time) {
        this.time = time;
    }

    static long pauseMs(long attempt) {
        return FIRST_PAUSE_MS << (attempt - 1);
    }

    /// @return false where it would come too late, or too many wait
    boolean plan(Passage passage, Passage.Repeat repeat) {
        long dueMs = time.monotonicMs() + pauseMs(repeat.attempt());
        if (dueMs >= repeat.deadlineMonotonicMs() || waiting.size() >= CAPACITY) {
            return false;
        }
        waiting.add(new Waiting(passage.again(repeat), dueMs));
        return true;
    }

    /// Takes out those whose pause is over.
    List<Passage> takeDue() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        return takeIf(one -> time.monotonicMs() >= one.dueMonotonicMs());
    }

    List<Passage> withdraw(Predicate<Passage> wanted) {
        return takeIf(one -> wanted.test(one.passage()));
    }

    private List<Passage> takeIf(Predicate<Waiting> wanted) {
        List<Passage> taken = new ArrayList<>();
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            if (wanted.test(one)) {
                taken.add(one.passage());
                all.remove();
            }
        }
        return taken;
    }

    int size() {
        return waiting.size();
    }
}
