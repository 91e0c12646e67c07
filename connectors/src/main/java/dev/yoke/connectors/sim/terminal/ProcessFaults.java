package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.TerminalKilled;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong with one terminal's process and its disk: death around a flush of the command journal, and a disk
/// that takes no more. Thread: any.
///
/// Death around an order is [dev.yoke.connectors.sim.broker.Fault.Die].
public final class ProcessFaults {

    /// The moments at which the process can die.
    public enum Moment {
        /// Lines wait for the disk.
        BEFORE_FLUSH,
        /// They are on it.
        AFTER_FLUSH
    }

    private final Map<Moment, AtomicInteger> left = new EnumMap<>(Moment.class);
    private volatile boolean diskFull;

    ProcessFaults() {
        for (Moment moment : Moment.values()) {
            left.put(moment, new AtomicInteger());
        }
    }

    /// The process dies at the `count`-th such moment; 1 = the next.
    public void killAt(Moment moment, int count) {
        left(moment).set(count);
    }

    /// Whether the command journal can grow.
    public void setDiskFull(boolean full) {
        diskFull = full;
    }

    void reach(Moment moment) {
        if (left(moment).getAndUpdate(count -> Math.max(0, count - 1)) == 1) {
            throw new TerminalKilled(moment.name());
        }
    }

    void write() throws IOException {
        if (diskFull) {
            throw new IOException("no space left on the simulated disk");
        }
    }

    private AtomicInteger left(Moment moment) {
        AtomicInteger count = left.get(moment);
        return count == null ? new AtomicInteger() : count;
    }
}
