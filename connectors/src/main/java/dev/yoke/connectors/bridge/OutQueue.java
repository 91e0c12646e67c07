package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.WireMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be written to one terminal. Three lanes: exits overtake entries, both overtake everything else.
///
/// Bounded per lane; a full lane refuses and counts. Heartbeats and event acknowledgements are slots, not entries: only
/// the newest is kept.
/// Thread: any; no method but `take` blocks.
final class OutQueue {

    enum Lane {
        /// Closes, cancels, flattens, guards.
        EXIT,
        ENTRY,
        OTHER
    }

    private static final int BATCH = 64;

    private final int capacityPerLane;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<Lane, Deque<WireMessage.FromCockpit>> lanes = new EnumMap<>(Lane.class);
    private Optional<WireMessage.CockpitHeartbeat> heartbeat = Optional.empty();
    private Optional<WireMessage.Eack> acknowledgement = Optional.empty();
    private Optional<WireMessage.Bye> last = Optional.empty();
    private boolean closed;
    private long refused;

    OutQueue(int capacityPerLane) {
        this.capacityPerLane = capacityPerLane;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /// @return false when the lane is full or the session ends: the message will certainly not be sent
    boolean offer(Lane lane, WireMessage.FromCockpit message) {
        lock.lock();
        try {
            Deque<WireMessage.FromCockpit> queue = lane(lane);
            if (closed || last.isPresent() || queue.size() == capacityPerLane) {
                refused++;
                return false;
            }
            queue.add(message);
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Deque<WireMessage.FromCockpit> lane(Lane lane) {
        return lanes.computeIfAbsent(lane, key -> new ArrayDeque<>());
    }

    void heartbeat(WireMessage.CockpitHeartbeat message) {
        lock.lock();
        try {
            heartbeat = Optional.of(message);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    void acknowledge(long seq) {
        lock.lock();
        try {
            acknowledgement = Optional.of(new WireMessage.Eack(seq));
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Makes `bye` the next and last message; what waits stays unsent.
    void finish(WireMessage.Bye bye) {
        lock.lock();
        try {
            last = last.or(() -> Optional.of(bye));
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits, then moves the next messages over, most urgent first.
    ///
    /// @return false when nothing more will come
    boolean take(List<WireMessage.FromCockpit> into) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && last.isEmpty() && isEmpty()) {
                filled.await();
            }
            if (closed) {
                return false;
            }
            if (last.isPresent()) {
                into.add(last.get());
                closed = true;
                return true;
            }
            drain(Lane.EXIT, into);
            drain(Lane.ENTRY, into);
            heartbeat.ifPresent(into::add);
            heartbeat = Optional.empty();
            acknowledgement.ifPresent(into::add);
            acknowledgement = Optional.empty();
            drain(Lane.OTHER, into);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() {
        return heartbeat.isEmpty()
                && acknowledgement.isEmpty()
                && lanes.values().stream().allMatch(Deque::isEmpty);
    }

    private void drain(Lane from, List<WireMessage.FromCockpit> into) {
        Deque<WireMessage.FromCockpit> queue = lane(from);
        while (into.size() < BATCH && !queue.isEmpty()) {
            into.add(queue.remove());
        }
    }

    /// Ends the queue. Returns what was never handed to the writer, most urgent first.
    List<WireMessage.FromCockpit> close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            List<WireMessage.FromCockpit> left = new ArrayList<>();
            for (Lane lane : Lane.values()) {
                left.addAll(lane(lane));
                lane(lane).clear();
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    long depth() {
        lock.lock();
        try {
            return lanes.values().stream().mapToLong(Deque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    long capacity() {
        return (long) capacityPerLane * Lane.values().length;
    }

    long refused() {
        lock.lock();
        try {
            return refused;
        } finally {
            lock.unlock();
        }
    }
}
