package dev.yoke.conformance;

import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.port.JournalEntry.IntentMoved;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A journal whose disk is the memory: what one engine wrote the next one finds.
final class MemoryJournal implements Journal {

    private final List<JournalEntry> entries = new CopyOnWriteArrayList<>();
    private volatile Consumer<Event> engine = event -> {};
    private volatile long tickets;

    void tell(Consumer<Event> newEngine) {
        engine = newEngine;
    }

    <E extends JournalEntry> List<E> of(Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public long append(List<JournalEntry> more, boolean wantsSync) {
        entries.addAll(more);
        long ticket = ++tickets;
        if (wantsSync) {
            Thread.ofVirtual().start(() -> engine.accept(new Event.JournalSynced(ticket)));
        }
        return ticket;
    }

    @Override
    public Recovered recover() {
        Map<String, String> settings = new LinkedHashMap<>();
        of(SettingChanged.class).forEach(change -> settings.put(change.key(), change.value()));
        settings.values().removeIf(String::isEmpty);
        Map<IntentId, OpenIntent> open = new LinkedHashMap<>();
        long lastMagic = 0;
        for (IntentMade made : of(IntentMade.class)) {
            OpenIntent intent =
                    new OpenIntent(made.terminal(), made.command(), IntentState.MADE, made.entryRisk(), made.timeMs());
            open.put(made.command().intent(), intent);
            lastMagic = Math.max(lastMagic, made.command() instanceof OrderCommand.Open o ? o.magic() : 0);
        }
        of(IntentMoved.class).stream()
                .filter(moved -> !moved.state().isOpen())
                .forEach(moved -> open.remove(moved.intent()));
        return new Recovered(
                settings, List.copyOf(open.values()), Set.of(), lastMagic, List.of(), List.of(), List.of(), "");
    }

    @Override
    public void close() {}

    @Override
    public Stats stats() {
        return new Stats(0, 1, entries.size(), tickets, 0, "");
    }
}
