package dev.yoke.core.engine;

import dev.yoke.core.signal.Priority;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The signals that wait for a pipeline: by priority, then first come, first served.
///
/// Holds [#CAPACITY]; the last [#PERSONS_PLACES] are a person's, so that no flood of alerts keeps a ticket out. When
/// full it refuses and counts; what was refused is not remembered and may be sent again.
final class SignalQueue {

    static final int CAPACITY = 4_096;
    static final int PERSONS_PLACES = 64;

    private final Map<Priority, ArrayDeque<Passage>> lanes = new EnumMap<>(Priority.class);
    private int size;
    private long refused;

    SignalQueue() {
        for (Priority priority : Priority.values()) {
            lanes.put(priority, new ArrayDeque<>());
        }
    }

    boolean hasRoomFor(Priority priority) {
        return size < (priority.compareTo(Priority.HIGH) <= 0 ? CAPACITY : CAPACITY - PERSONS_PLACES);
    }

    /// @return false when it is full
    boolean offer(Passage passage) {
        if (!hasRoomFor(passage.priority())) {
            refused++;
            return false;
        }
        lane(passage.priority()).add(passage);
        size++;
        return true;
    }

    Optional<Passage> poll() {
        for (ArrayDeque<Passage> lane : lanes.values()) {
            Passage next = lane.poll();
            if (next != null) {
                size--;
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /// Takes out those that match, in the order in which they would have been taken up.
    List<Passage> withdraw(Predicate<Passage> wanted) {
        List<Passage> found = new ArrayList<>();
        for (ArrayDeque<Passage> lane : lanes.values()) {
            lane.removeIf(passage -> wanted.test(passage) && found.add(passage));
        }
        size -= found.size();
        return found;
    }

    private ArrayDeque<Passage> lane(Priority priority) {
        return lanes.getOrDefault(priority, new ArrayDeque<>());
    }

    int size() {
        return size;
    }

    /// How many found it full.
    long refused() {
        return refused;
    }
}
