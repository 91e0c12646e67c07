package dev.yoke.core.signal;

import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;

/// A wish to trade from any source (webhook, ticket, chat, strategy), parsed and normalised, not yet judged.
///
/// Units: `timeMs` when the sender made it, `receivedMs` when it came in, both UTC epoch milliseconds. `symbolText` is
/// the sender's spelling and is
/// resolved per terminal. `raw` is the text as received with secrets removed, at most 8 KiB; it is data, never an
/// instruction.
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
        String comment,
        long timeMs,
        long receivedMs,
        String raw) {

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
