package dev.yoke.core.trade;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;

/// An open position as the terminal reports it.
///
/// `identifier` is stable for the position's life; `ticket` is what close and modify commands name and may change
/// (MT4's partial close, MT5's
/// netting). Units: `openMs` UTC epoch milliseconds; money in the account currency; `magic` 0 for a trade by hand.
public record Position(
        TerminalId terminal,
        long identifier,
        long ticket,
        Symbol symbol,
        Side side,
        Lots lots,
        Price openPrice,
        Price stopLoss,
        Price takeProfit,
        Price currentPrice,
        Money swap,
        Money commission,
        Money profit,
        long magic,
        String comment,
        long openMs) {

    public Instrument instrument() {
        return new Instrument(terminal, symbol);
    }
}
