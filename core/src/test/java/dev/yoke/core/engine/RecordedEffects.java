package dev.yoke.core.engine;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An outside world that writes down what is asked of it, and can be made deaf (unreachable terminals) or dumb (a
/// broken journal).
final class RecordedEffects implements Effects {

    /// Everything in order, for comparing whole runs.
    final List<String> log = new ArrayList<>();

    final List<Sent> sent = new ArrayList<>();
    final List<Flatten> flattens = new ArrayList<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final List<TerminalId> snapshotsAsked = new ArrayList<>();
    final List<TerminalId> calendarsAsked = new ArrayList<>();
    final List<String> guards = new ArrayList<>();
    final Set<TerminalId> unreachable = new HashSet<>();

    /// Terminals that throw when they are to flatten.
    final Set<TerminalId> faulty = new HashSet<>();

    boolean journalBroken;
    long lastTicket;

    record Sent(TerminalId terminal, OrderCommand command) {}

    record Flatten(TerminalId terminal, IntentId intent) {}

    @Override
    public long append(List<JournalEntry> entries, boolean wantsSync) {
        log.add("append " + entries + wantsSync);
        if (journalBroken) {
            return -1;
        }
        journal.addAll(entries);
        return ++lastTicket;
    }

    @Override
    public boolean send(TerminalId terminal, OrderCommand command) {
        log.add("send " + terminal + command);
        if (unreachable.contains(terminal)) {
            return false;
        }
        sent.add(new Sent(terminal, command));
        return true;
    }

    @Override
    public boolean flatten(TerminalId terminal, IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs) {
        log.add("flatten " + terminal + intent + scope);
        if (faulty.contains(terminal)) {
            throw new IllegalStateException("planted in " + terminal);
        }
        if (unreachable.contains(terminal)) {
            return false;
        }
        flattens.add(new Flatten(terminal, intent));
        return true;
    }

    @Override
    public boolean guard(TerminalId terminal, boolean halted) {
        log.add("guard " + terminal + halted);
        guards.add(terminal + " " + halted);
        return !unreachable.contains(terminal);
    }

    @Override
    public boolean requestSnapshot(TerminalId terminal) {
        log.add("snapshot " + terminal);
        if (unreachable.contains(terminal)) {
            return false;
        }
        snapshotsAsked.add(terminal);
        return true;
    }

    @Override
    public boolean requestCandles(TerminalId terminal, Symbol symbol, Timeframe timeframe, int count) {
        log.add("candles " + terminal + symbol + timeframe);
        return !unreachable.contains(terminal);
    }

    @Override
    public boolean requestCalendar(TerminalId terminal, long fromMs, long toMs) {
        log.add("calendar " + terminal + " " + fromMs + " " + toMs);
        if (unreachable.contains(terminal)) {
            return false;
        }
        calendarsAsked.add(terminal);
        return true;
    }

    @Override
    public boolean subscribe(TerminalId terminal, Set<Symbol> symbols) {
        log.add("subscribe " + terminal + symbols);
        return !unreachable.contains(terminal);
    }

    <T extends JournalEntry> List<T> recorded(Class<T> kind) {
        return journal.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
