package dev.yoke.connectors.sim.broker;

import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state of one account: balance, positions, pending orders, deals.
///
/// Thread: the broker's. Keeps the newest [#DEALS_KEPT] deals; the balance holds them all. Units: money 1e-8.
final class Book {

    static final int DEALS_KEPT = 2_000;

    private final Map<Long, Holding> holdings = new LinkedHashMap<>();
    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private final ArrayDeque<Deal> deals = new ArrayDeque<>();
    private final List<BookChange> changes = new ArrayList<>();
    private long deposits;
    private long carriedOver;
    private long dealNets;
    private long nextTicket;
    private long swapDay = Long.MIN_VALUE;

    Book(long firstTicket) {
        this.nextTicket = firstTicket;
    }

    /// Applies a change and remembers it until [#takeChanges].
    void change(BookChange change) {
        apply(change);
        changes.add(change);
    }

    List<BookChange> takeChanges() {
        List<BookChange> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    void apply(BookChange change) {
        switch (change) {
            case BookChange.HoldingOpened c -> holdings.put(c.holding().identifier(), c.holding());
            case BookChange.HoldingChanged c -> holdings.put(c.holding().identifier(), c.holding());
            case BookChange.HoldingClosed c -> holdings.remove(c.holding().identifier());
            case BookChange.OrderPlaced c -> orders.put(c.order().ticket(), c.order());
            case BookChange.OrderChanged c -> orders.put(c.order().ticket(), c.order());
            case BookChange.OrderRemoved c -> orders.remove(c.order().ticket());
            case BookChange.DealBooked c -> book(c.deal());
            case BookChange.Deposited c -> deposits = Math.addExact(deposits, c.amount());
            case BookChange.CarriedOver c -> carriedOver = Math.addExact(carriedOver, c.net());
            case BookChange.TicketsUsed c -> nextTicket = Math.max(nextTicket, c.nextTicket());
            case BookChange.SwapCharged c -> swapDay = c.serverDay();
        }
    }

    private void book(Deal deal) {
        deals.addLast(deal);
        dealNets = Math.addExact(dealNets, deal.net().units());
        if (deals.size() > DEALS_KEPT) {
            long net = deals.removeFirst().net().units();
            dealNets -= net;
            carriedOver += net;
        }
    }

    /// Everything as changes of an empty book, for a compact file.
    List<BookChange> asChanges() {
        List<BookChange> all = new ArrayList<>();
        all.add(new BookChange.Deposited(deposits));
        all.add(new BookChange.CarriedOver(carriedOver));
        all.add(new BookChange.TicketsUsed(nextTicket));
        if (swapDay != Long.MIN_VALUE) {
            all.add(new BookChange.SwapCharged(swapDay));
        }
        deals.forEach(deal -> all.add(new BookChange.DealBooked(deal)));
        holdings.values().forEach(holding -> all.add(new BookChange.HoldingOpened(holding)));
        orders.values().forEach(order -> all.add(new BookChange.OrderPlaced(order)));
        return all;
    }

    long takeTicket() {
        long ticket = nextTicket;
        change(new BookChange.TicketsUsed(ticket + 1));
        return ticket;
    }

    long balance() {
        return deposits + carriedOver + dealNets;
    }

    long deposits() {
        return deposits;
    }

    long swapDay() {
        return swapDay;
    }

    Collection<Holding> holdings() {
        return holdings.values();
    }

    Collection<Order> orders() {
        return orders.values();
    }

    Collection<Deal> deals() {
        return deals;
    }

    Optional<Order> order(long ticket) {
        return Optional.ofNullable(orders.get(ticket));
    }

    /// By its present ticket or, where that has changed, by its lasting identifier.
    Optional<Holding> holding(long ticket, long identifier) {
        for (Holding holding : holdings.values()) {
            if (holding.ticket() == ticket) {
                return Optional.of(holding);
            }
        }
        return Optional.ofNullable(holdings.get(identifier));
    }

    Optional<Holding> holdingOf(String symbol) {
        return holdings.values().stream()
                .filter(holding -> holding.symbol().equals(symbol))
                .findFirst();
    }
}
