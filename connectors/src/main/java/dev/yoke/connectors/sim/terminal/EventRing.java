package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.wire.WireMessage.Ev;
import dev.yoke.connectors.wire.WireMessage.State;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

/// The numbered events that the cockpit has not confirmed. Capacity: [#SLOTS]; when full the oldest go, and a cockpit
/// that
/// still needs them gets a snapshot.
final class EventRing {

    static final int SLOTS = 2_048;

    private final long epoch;
    private final ArrayDeque<Ev> waiting = new ArrayDeque<>();
    private long lastSeq;
    private long oldestGoneSeq;

    /// @param epoch of this run of the terminal; another one for every run
    EventRing(long epoch) {
        this.epoch = epoch;
    }

    Ev add(Ev.Kind kind, State state) {
        Ev event = new Ev(epoch, ++lastSeq, kind, state);
        waiting.addLast(event);
        if (waiting.size() > SLOTS) {
            oldestGoneSeq = waiting.removeFirst().seq();
        }
        return event;
    }

    void confirm(long seq) {
        while (!waiting.isEmpty() && waiting.getFirst().seq() <= Math.min(seq, lastSeq)) {
            oldestGoneSeq = waiting.removeFirst().seq();
        }
    }

    /// Whether every event from `fromSeq` on is still here.
    boolean reaches(long fromSeq) {
        return fromSeq > oldestGoneSeq && fromSeq >= 1;
    }

    Collection<Ev> from(long fromSeq) {
        return List.copyOf(
                waiting.stream().filter(event -> event.seq() >= fromSeq).toList());
    }

    long epoch() {
        return epoch;
    }

    long lastSeq() {
        return lastSeq;
    }
}
