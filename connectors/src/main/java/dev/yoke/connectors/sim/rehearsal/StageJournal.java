package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A journal in memory whose disk answers at once, breaks and heals on demand; everything can also go to a real one.
///
/// Thread: one. Bounded by the rehearsal's length: every entry is kept.
final class StageJournal implements Journal {

    private final List<JournalEntry> kept = new ArrayList<>();
    private final Consumer<List<JournalEntry>> copy;
    private Consumer<Event> inbox = event -> {};
    private long tickets;
    private boolean broken;

    /// @param copy told of everything that is written
    StageJournal(Consumer<List<JournalEntry>> copy) {
        this.copy = copy;
    }

    void reportTo(Consumer<Event> engine) {
        inbox = engine;
    }

    /// From now on nothing can be written.
    void breakDown(String reason) {
        broken = true;
        inbox.accept(new Event.JournalFailed(reason));
    }

    List<JournalEntry> kept() {
        return kept;
    }

    @Override
    public long append(List<JournalEntry> entries, boolean wantsSync) {
        if (broken) {
            return -1;
        }
        long ticket = ++tickets;
        kept.addAll(entries);
        copy.accept(entries);
        if (wantsSync) {
            inbox.accept(new Event.JournalSynced(ticket));
        }
        return ticket;
    }

    @Override
    public Recovered recover() {
        return Recovered.nothing("");
    }

    @Override
    public void close() {}

    @Override
    public Stats stats() {
        return new Stats(0, Integer.MAX_VALUE, tickets, tickets, 0, broken ? "broken" : "");
    }
}
