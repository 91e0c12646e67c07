package dev.yoke.core.engine;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import java.util.List;
import java.util.Set;

/// Everything the engine does to the outside. Non-blocking; the booleans mean "handed over", as in
/// [dev.yoke.core.port.Terminal].
interface Effects {

    long append(List<JournalEntry> entries, boolean wantsSync);

    boolean send(TerminalId terminal, OrderCommand command);

    boolean flatten(TerminalId terminal, IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs);

    boolean guard(TerminalId terminal, boolean halted);

    boolean requestSnapshot(TerminalId terminal);

    boolean requestCandles(TerminalId terminal, Symbol symbol, Timeframe timeframe, int count);

    boolean requestCalendar(TerminalId terminal, long fromMs, long toMs);

    boolean subscribe(TerminalId terminal, Set<Symbol> symbols);
}
