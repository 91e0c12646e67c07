package dev.yoke.ui.chart.order;

import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.desk.TicketDraft;
import java.util.Optional;

/// A line of the ticket that was moved on the chart, as the ticket takes it.
final class TicketMove {

    private TicketMove() {}

    /// The moved level as a price; what was not moved the ticket keeps as it is.
    static Optional<TicketDraft> draft(LineMove move, Traded traded) {
        return traded.ticket().map(pending -> draft(move, pending));
    }

    private static TicketDraft draft(LineMove move, PendingTicket pending) {
        Signal signal = pending.signal();
        Levels wanted = move.wanted();
        boolean entry = move.level() == LineKey.Level.ENTRY;
        return new TicketDraft(
                pending.instrument(),
                wanted.side(),
                signal.orderType(),
                signal.orderType() == OrderType.MARKET ? Optional.empty() : price(wanted.entry()),
                entry || move.level() == LineKey.Level.STOP ? price(wanted.stop()) : Optional.empty(),
                entry || move.level() == LineKey.Level.TARGET ? price(wanted.target()) : Optional.empty());
    }

    private static Optional<Price> price(long units) {
        return units == 0 ? Optional.empty() : Optional.of(Price.of(units));
    }
}
