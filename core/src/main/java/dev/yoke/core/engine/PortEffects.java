package dev.yoke.core.engine;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The effects on the real journal and terminals. A terminal that is not known is one that cannot be reached.
final class PortEffects implements Effects {

    private final Journal journal;
    private final TerminalDirectory terminals;

    PortEffects(Journal journal, TerminalDirectory terminals) {
        this.journal = journal;
        this.terminals = terminals;
    }

    @Override
    public long append(List<JournalEntry> entries, boolean wantsSync) {
        return journal.append(entries, wantsSync);
    }

    @Override
    public boolean send(TerminalId terminal, OrderCommand command) {
        return at(terminal, found -> found.send(command));
    }

    @Override
    public boolean flatten(TerminalId terminal, IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs) {
        return at(terminal, found -> found.flatten(intent, scope, symbol, expiresMs));
    }

    @Override
    public boolean guard(TerminalId terminal, boolean halted) {
        return at(terminal, found -> found.guard(halted));
    }

    @Override
    public boolean requestSnapshot(TerminalId terminal) {
        return at(terminal, Terminal::requestSnapshot);
    }

    @Override
    public boolean requestCandles(TerminalId terminal, Symbol symbol, Timeframe timeframe, int count) {
        return at(terminal, found -> found.requestCandles(symbol, timeframe, count));
    }

    @Override
    public boolean requestCalendar(TerminalId terminal, long fromMs, long toMs) {
        return at(terminal, found -> found.requestCalendar(fromMs, toMs));
    }

    @Override
    public boolean subscribe(TerminalId terminal, Set<Symbol> symbols) {
        return at(terminal, found -> found.subscribe(symbols));
    }

    private boolean at(TerminalId terminal, Predicate<Terminal> action) {
        return terminals.find(terminal).map(action::test).orElse(false);
    }
}
