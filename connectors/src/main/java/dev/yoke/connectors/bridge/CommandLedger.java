package dev.yoke.connectors.bridge;

import dev.yoke.core.trade.IntentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The commands whose first byte may have left in this session and whose result has not come.
///
/// Thread: any. Bounded by what one session's lanes let through between two deadlines; an entry leaves with its result
/// or with its deadline.
final class CommandLedger {

    private record Entry(long deadlineMs, boolean flatten) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<IntentId, Entry> open = new LinkedHashMap<>();
    private int busy;

    /// To be called before the first byte leaves. `deadlineMs` UTC epoch milliseconds.
    void leaving(IntentId intent, long deadlineMs, boolean flatten) {
        lock.lock();
        try {
            open.put(intent, new Entry(deadlineMs, flatten));
        } finally {
            lock.unlock();
        }
    }

    /// A blocking trade call began at the terminal.
    void busy() {
        lock.lock();
        try {
            busy++;
        } finally {
            lock.unlock();
        }
    }

    /// A sign of life after it: the call is over.
    void idle() {
        lock.lock();
        try {
            busy = 0;
        } finally {
            lock.unlock();
        }
    }

    boolean isBusy() {
        lock.lock();
        try {
            return busy > 0;
        } finally {
            lock.unlock();
        }
    }

    boolean isFlatten(IntentId intent) {
        lock.lock();
        try {
            Entry entry = open.get(intent);
            return entry != null && entry.flatten();
        } finally {
            lock.unlock();
        }
    }

    void ended(IntentId intent) {
        lock.lock();
        try {
            open.remove(intent);
        } finally {
            lock.unlock();
        }
    }

    /// Takes out those whose deadline has passed.
    List<IntentId> overdue(long nowMs) {
        lock.lock();
        try {
            List<IntentId> late = new ArrayList<>();
            open.entrySet().removeIf(entry -> {
                boolean isLate = entry.getValue().deadlineMs() < nowMs;
                if (isLate) {
                    late.add(entry.getKey());
                }
                return isLate;
            });
            return late;
        } finally {
            lock.unlock();
        }
    }

    /// Takes out all.
    List<IntentId> drain() {
        return overdue(Long.MAX_VALUE);
    }
}
