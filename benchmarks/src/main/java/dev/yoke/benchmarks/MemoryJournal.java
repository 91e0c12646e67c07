package dev.yoke.benchmarks;

import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import java.util.List;
import java.util.function.Consumer;

/// A journal that keeps nothing, for measuring what is in front of it.
final class MemoryJournal implements Journal {

    private Consumer<Event> inbox = event -> {};
    private long tickets;

    /// From now on everything is on the disk at once, and said to be.
    void answer(Consumer<Event> engine) {
        inbox = engine;
    }

    @Override
    public long append(List<JournalEntry> entries, boolean wantsSync) {
        long ticket = ++tickets;
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
        return new Stats(0, 1, tickets, 0, 0, "");
    }
}
