package dev.yoke.connectors.store;

import dev.yoke.core.port.JournalEntry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// What waits for the disk, in order. Bounded; when full, `offer` refuses at once.
///
/// Thread: `offer` any and without a lock, so that a journal thread that is not scheduled never stops the engine; the
/// rest by the journal thread. A place is free again when its append is on the disk, not when it was taken.
final class JournalQueue {

    /// One append: one caller's entries, together or not at all.
    record Append(long ticket, List<JournalEntry> entries, boolean wantsSync) {}

    private final AtomicReferenceArray<@Nullable Append> slots;
    private final int mask;
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean closed;
    private volatile @Nullable Thread sleeper;

    /// @param capacity a power of two
    JournalQueue(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("the capacity must be a power of two, not " + capacity);
        }
        slots = new AtomicReferenceArray<>(capacity);
        mask = capacity - 1;
    }

    int capacity() {
        return mask + 1;
    }

    /// Appends not yet on the disk.
    int size() {
        return (int) (offered.get() - done.get());
    }

    /// @return the ticket, −1 when full or closed
    long offer(List<JournalEntry> entries, boolean wantsSync) {
        List<JournalEntry> copy = List.copyOf(entries);
        long position;
        do {
            position = offered.get();
            if (closed || position - done.get() > mask) {
                return -1;
            }
        } while (!offered.compareAndSet(position, position + 1));
        long ticket = position + 1;
        slots.set((int) position & mask, new Append(ticket, copy, wantsSync));
        Thread waiting = sleeper;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
        return ticket;
    }

    /// Copies the oldest appends, at most `limit`; they keep their places until [#release].
    void peek(List<Append> group, int limit) {
        long position = done.get();
        for (int i = 0; i < limit && i <= mask; i++) {
            Append append = slots.get((int) (position + i) & mask);
            if (append == null) {
                return;
            }
            group.add(append);
        }
    }

    void release(int count) {
        long position = done.get();
        for (int i = 0; i < count; i++) {
            slots.set((int) (position + i) & mask, null);
        }
        done.set(position + count);
    }

    /// Returns when there is something, when closed, or after `maxNs`; sometimes earlier.
    void await(long maxNs) {
        sleeper = Thread.currentThread();
        if (!closed && slots.get((int) done.get() & mask) == null) {
            LockSupport.parkNanos(this, maxNs);
        }
        sleeper = null;
    }

    /// Returns when there is something behind the oldest `known`, when closed, or after `maxNs`; sometimes earlier.
    void awaitBeyond(int known, long maxNs) {
        sleeper = Thread.currentThread();
        if (!closed && slots.get((int) (done.get() + known) & mask) == null) {
            LockSupport.parkNanos(this, maxNs);
        }
        sleeper = null;
    }

    /// Nothing more is taken; what is in stays.
    void close() {
        closed = true;
        wake();
    }

    void wake() {
        Thread waiting = sleeper;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    boolean isClosed() {
        return closed;
    }
}
