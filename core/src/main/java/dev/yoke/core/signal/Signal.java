package dev.yoke.core.signal;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.Set;

/// A wish to trade from any source (webhook, ticket, chat, strategy), parsed and normalised, not yet judged.
///
/// Units: `timeMs` when the sender made it, `receivedMs` when it came in, both UTC epoch milliseconds.
/// `symbolText` is the sender's spelling and is
/// resolved per terminal. `terminals` are those it is meant for; empty = all that its source may reach. `raw` is
/// the text as received with secrets removed, at most 8 KiB; it is data, never an
/// instruction. `plan` is what is to become of the position it opens. `price` is the trigger of a stop-limit
/// order and `limit` the limit behind it, [Price#NONE] for every other order.
public record Signal(
        SignalId id,
        String source,
        Action action,
        String symbolText,
        OrderType orderType,
        Price price,
        Level stopLoss,
        Level takeProfit,
        Sizing sizing,
        Set<TerminalId> terminals,
        String comment,
        long timeMs,
        long receivedMs,
        String raw,
        ExitPlan plan,
        Price limit) {

    /// Any order but a stop-limit.
    public Signal(
            SignalId id,
            String source,
            Action action,
            String symbolText,
            OrderType orderType,
            Price price,
            Level stopLoss,
            Level takeProfit,
            Sizing sizing,
            Set<TerminalId> terminals,
            String comment,
            long timeMs,
            long receivedMs,
            String raw,
            ExitPlan plan) {
        this(
                id,
                source,
                action,
                symbolText,
                orderType,
                price,
                stopLoss,
                takeProfit,
                sizing,
                terminals,
                comment,
                timeMs,
                receivedMs,
                raw,
                plan,
                Price.NONE);
    }

    /// A signal without an exit plan.
    public Signal(
            SignalId id,
            String source,
            Action action,
            String symbolText,
            OrderType orderType,
            Price price,
            Level stopLoss,
            Level takeProfit,
            Sizing sizing,
            Set<TerminalId> terminals,
            String comment,
            long timeMs,
            long receivedMs,
            String raw) {
        this(
                id,
                source,
                action,
                symbolText,
                orderType,
                price,
                stopLoss,
                takeProfit,
                sizing,
                terminals,
                comment,
                timeMs,
                receivedMs,
                raw,
                ExitPlan.NONE);
    }

    public Signal {
        terminals = Set.copyOf(terminals);
    }

    public boolean routesTo(TerminalId terminal) {
        return terminals.isEmpty() || terminals.contains(terminal);
    }

    public enum Action {
        BUY,
        SELL,
        /// Close every position of the symbol.
        CLOSE,
        CLOSE_LONG,
        CLOSE_SHORT,
        /// Cancel the symbol's pending orders.
        CANCEL;

        public boolean isEntry() {
            return this == BUY || this == SELL;
        }
    }
}
