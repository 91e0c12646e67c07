package dev.yoke.core.port;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import java.util.Set;

/// One terminal, from the engine's side. What happens there comes back as events through [EngineInbox].
///
/// Thread: any; no method blocks: each puts a message into the session's bounded out-queue.
public interface Terminal {

    TerminalId id();

    /// Hands the command to the session.
    ///
    /// While halted, exits pass, and so does [OrderCommand.Modify]: the engine sends only those that do not widen
    /// the loss at the stop, and the terminal's guard refuses the others.
    ///
    /// @return false when it certainly was not sent (no session, out-queue full, or halted and neither of these)
    boolean send(OrderCommand command);

    /// Lets the terminal's own loop cancel and close until nothing in scope is left. `symbol` matters for
    /// [FlattenScope#SYMBOL] only.
    boolean flatten(IntentId intent, FlattenScope scope, Symbol symbol, long expiresMs);

    /// Sets the last-line guard in the terminal. A halted terminal refuses entries and wider stops by itself, also
    /// after its restart.
    boolean guard(boolean halted);

    /// Asks for a fresh snapshot.
    boolean requestSnapshot();

    /// Asks for the last `count` candles.
    boolean requestCandles(Symbol symbol, Timeframe timeframe, int count);

    /// Asks for the economic calendar of this time, UTC epoch milliseconds. A terminal without one answers nothing.
    boolean requestCalendar(long fromMs, long toMs);

    /// Makes quotes of these symbols flow, and of no others.
    boolean subscribe(Set<Symbol> symbols);
}
