package dev.yoke.connectors.sim.broker;

import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;

/// One change of an account. The account is the sum of its changes, in memory and on disk.
sealed interface BookChange {

    record HoldingOpened(Holding holding) implements BookChange {}

    record HoldingChanged(Holding holding) implements BookChange {}

    record HoldingClosed(Holding holding) implements BookChange {}

    record OrderPlaced(Order order) implements BookChange {}

    record OrderChanged(Order order) implements BookChange {}

    record OrderRemoved(Order order, How how) implements BookChange {}

    record DealBooked(Deal deal) implements BookChange {}

    /// Money paid in (1e-8).
    record Deposited(long amount) implements BookChange {}

    /// What older deals came to that are no longer kept one by one (1e-8).
    record CarriedOver(long net) implements BookChange {}

    /// The next free ticket.
    record TicketsUsed(long nextTicket) implements BookChange {}

    /// Swap was charged for every night up to the beginning of this server day (days since 1970).
    record SwapCharged(long serverDay) implements BookChange {}
}
