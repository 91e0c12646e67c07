package dev.yoke.core.engine;

import dev.yoke.core.port.JournalEntry;
import java.util.ArrayDeque;
import java.util.List;

/// The engine's pen: hands entries to the journal and runs what must wait for the disk.
final class Recorder {

    private final Effects effects;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private String broken = "";
    private long lost;

    Recorder(Effects effects) {
        this.effects = effects;
    }

    /// Records without waiting: what already happened, and every exit.
    void record(JournalEntry... entries) {
        if (!broken.isEmpty() || effects.append(List.of(entries), false) < 0) {
            lost += entries.length;
        }
    }

    /// Records first, then lets `action` learn whether it is on the disk.
    void recordThen(List<JournalEntry> entries, Continuation action) {
        long ticket = broken.isEmpty() ? effects.append(entries, true) : -1;
        if (ticket < 0) {
            lost += entries.size();
            action.run(false);
        } else {
            waiting.add(new Waiting(ticket, action));
        }
    }

    void onSynced(long ticket) {
        runUpTo(ticket, true);
    }

    /// One that meets a fault keeps nobody behind it waiting; the fault is thrown at the end.
    private void runUpTo(long ticket, boolean durable) {
        RuntimeException fault = null;
        while (!waiting.isEmpty() && waiting.peek().ticket <= ticket) {
            try {
                waiting.poll().action.run(durable);
            } catch (RuntimeException one) {
                if (fault == null) {
                    fault = one;
                } else {
                    fault.addSuppressed(one);
                }
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    void onFailed(String reason) {
        broken = reason.isBlank() ? "the journal cannot write" : reason;
        runUpTo(Long.MAX_VALUE, false);
    }

    /// Why nothing can be recorded, empty when it can.
    String broken() {
        return broken;
    }

    /// Why the last thing could not be recorded.
    String why() {
        return broken.isEmpty() ? "the journal's queue is full; try again in a moment" : broken;
    }

    /// Entries that found no journal.
    long lost() {
        return lost;
    }

    interface Continuation {
        void run(boolean durable);
    }

    private record Waiting(long ticket, Continuation action) {}
}
