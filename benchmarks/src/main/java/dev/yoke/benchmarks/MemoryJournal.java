package dev.yoke.benchmarks;

import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import java.util.List;

/// A journal that keeps nothing, for measuring what is in front of it.
final class MemoryJournal implements Journal {

    private long tickets;

    @Override
    public long append(List<JournalEntry> entries, boolean wantsSync) {
        return ++tickets;
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
