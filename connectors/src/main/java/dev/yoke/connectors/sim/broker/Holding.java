package dev.yoke.connectors.sim.broker;

import dev.yoke.core.trade.Side;

/// An open position as the server keeps it. `symbol` is this broker's spelling. Units: lots, prices and money 1e-8;
/// `swap` and `commission` accrued and not yet booked, in the account currency.
record Holding(
        long identifier,
        long ticket,
        String symbol,
        Side side,
        long lots,
        long openPrice,
        long stopLoss,
        long takeProfit,
        long swap,
        long commission,
        long magic,
        String comment,
        long openMs) {

    Holding withStops(long newStopLoss, long newTakeProfit) {
        return new Holding(
                identifier,
                ticket,
                symbol,
                side,
                lots,
                openPrice,
                newStopLoss,
                newTakeProfit,
                swap,
                commission,
                magic,
                comment,
                openMs);
    }

    Holding withSwap(long newSwap) {
        return new Holding(
                identifier,
                ticket,
                symbol,
                side,
                lots,
                openPrice,
                stopLoss,
                takeProfit,
                newSwap,
                commission,
                magic,
                comment,
                openMs);
    }

    /// What is left after part of it was closed.
    Holding reduced(long newLots, long newSwap, long newCommission) {
        return new Holding(
                identifier,
                ticket,
                symbol,
                side,
                newLots,
                openPrice,
                stopLoss,
                takeProfit,
                newSwap,
                newCommission,
                magic,
                comment,
                openMs);
    }

    /// MetaTrader 4 gives what is left of a partial close a new ticket and says so in the comment.
    Holding renumbered(long newTicket) {
        return new Holding(
                identifier,
                newTicket,
                symbol,
                side,
                lots,
                openPrice,
                stopLoss,
                takeProfit,
                swap,
                commission,
                magic,
                "from #" + ticket,
                openMs);
    }

    /// Netting: more of the same side.
    Holding increased(long newLots, long averagePrice, long newStopLoss, long newTakeProfit) {
        return new Holding(
                identifier,
                ticket,
                symbol,
                side,
                newLots,
                averagePrice,
                newStopLoss,
                newTakeProfit,
                swap,
                commission,
                magic,
                comment,
                openMs);
    }
}
