package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import java.util.Optional;

/// Carries out what waits at a level: pending orders, and the stops and targets of positions.
///
/// Thread: the broker's. Units: lots and prices 1e-8.
final class LevelDesk {

    private final AccountTerms terms;
    private final TerminalId terminal;
    private final Book book;
    private final Listing listing;
    private final BrokerQuotes quotes;
    private final Valuation valuation;
    private final Admission admission;

    LevelDesk(
            AccountTerms terms,
            TerminalId terminal,
            Book book,
            Listing listing,
            BrokerQuotes quotes,
            Valuation valuation,
            Admission admission) {
        this.terms = terms;
        this.terminal = terminal;
        this.book = book;
        this.listing = listing;
        this.quotes = quotes;
        this.valuation = valuation;
        this.admission = admission;
    }

    TradeAnswer modify(OrderCommand.Modify c) {
        Optional<Holding> held = book.holding(c.ticket(), c.identifier());
        if (held.isEmpty()) {
            return TradeAnswer.refused(Reply.NOT_FOUND);
        }
        Holding holding = held.get();
        long stopLoss = c.stopLoss().units();
        long takeProfit = c.takeProfit().units();
        if (stopLoss == holding.stopLoss() && takeProfit == holding.takeProfit()) {
            return TradeAnswer.refused(Reply.NO_CHANGES);
        }
        Listing.Entry entry = listing.require(holding.symbol());
        long point = entry.model().point();
        long market = valuation.closePrice(holding);
        Optional<Reply> refusal = OrderChecks.grid(point, stopLoss, takeProfit)
                .or(() -> OrderChecks.freeze(holding, market, entry.distance(terms.freezeLevelPoints())))
                .or(() -> OrderChecks.stops(
                        holding.side(), market, stopLoss, takeProfit, entry.distance(terms.stopsLevelPoints())));
        if (refusal.isPresent()) {
            return TradeAnswer.refused(refusal.get());
        }
        book.change(new BookChange.HoldingChanged(holding.withStops(stopLoss, takeProfit)));
        return TradeAnswer.done(Reply.DONE, 0, 0, holding.identifier(), 0, 0);
    }

    TradeAnswer place(OrderCommand.Place c, long nowMs) {
        Optional<Listing.Entry> listed = listing.find(c.symbol().name());
        if (listed.isEmpty()) {
            return TradeAnswer.refused(Reply.INVALID, "Unknown symbol " + c.symbol());
        }
        if (terms.isMt4() && c.type() == OrderType.STOP_LIMIT) {
            return TradeAnswer.refused(Reply.UNSUPPORTED, "MetaTrader 4 has no stop-limit orders");
        }
        Listing.Entry entry = listed.get();
        Optional<Reply> refusal = OrderChecks.direction(listing.tradeMode(entry), c.side())
                .or(() -> OrderChecks.volume(entry.contract(), c.lots().units()))
                .or(admission::tooMany);
        Order order = new Order(
                terminal,
                0,
                c.symbol(),
                c.side(),
                c.type(),
                c.lots(),
                c.lots(),
                c.price(),
                c.stopLimitPrice(),
                c.stopLoss(),
                c.takeProfit(),
                c.magic(),
                TradeDesk.comment(c.comment()),
                nowMs,
                c.orderExpiryMs());
        refusal = refusal.or(() -> refusePending(order, entry, nowMs));
        if (refusal.isPresent()) {
            return TradeAnswer.refused(refusal.get());
        }
        Order placed = Orders.numbered(order, book.takeTicket());
        book.change(new BookChange.OrderPlaced(placed));
        return TradeAnswer.done(
                Reply.PLACED, placed.ticket(), 0, 0, placed.lotsCurrent().units(), 0);
    }

    private Optional<Reply> refusePending(Order order, Listing.Entry entry, long nowMs) {
        Optional<Tick> quote = quotes.find(entry.market());
        if (quote.isEmpty()) {
            return Optional.of(Reply.OFF_QUOTES);
        }
        if (order.expiryMs() != 0 && order.expiryMs() <= nowMs) {
            return Optional.of(Reply.INVALID_EXPIRATION);
        }
        long point = entry.model().point();
        long distance = entry.distance(terms.stopsLevelPoints());
        long price = order.price().units();
        long stopLimit = order.stopLimitPrice().units();
        long fillPrice = order.type() == OrderType.STOP_LIMIT ? stopLimit : price;
        long stopLoss = order.stopLoss().units();
        long takeProfit = order.takeProfit().units();
        return OrderChecks.grid(point, price, stopLimit, stopLoss, takeProfit)
                .or(() -> OrderChecks.pendingPrice(order.side(), order.type(), price, stopLimit, quote.get(), distance))
                .or(() -> OrderChecks.stops(order.side(), fillPrice, stopLoss, takeProfit, distance));
    }

    TradeAnswer change(OrderCommand.Change c, long nowMs) {
        Optional<Order> found = book.order(c.ticket());
        if (found.isEmpty()) {
            return TradeAnswer.refused(Reply.NOT_FOUND);
        }
        Order changed = Orders.changed(found.get(), c);
        if (changed.equals(found.get())) {
            return TradeAnswer.refused(Reply.NO_CHANGES);
        }
        Listing.Entry entry = listing.require(changed.symbol().name());
        Optional<Reply> refusal = frozen(found.get(), entry).or(() -> refusePending(changed, entry, nowMs));
        if (refusal.isPresent()) {
            return TradeAnswer.refused(refusal.get());
        }
        book.change(new BookChange.OrderChanged(changed));
        return TradeAnswer.done(Reply.DONE, changed.ticket(), 0, 0, 0, 0);
    }

    TradeAnswer cancel(OrderCommand.Cancel c) {
        Optional<Order> found = book.order(c.ticket());
        if (found.isEmpty()) {
            return TradeAnswer.refused(Reply.NOT_FOUND);
        }
        Optional<Reply> refusal =
                frozen(found.get(), listing.require(found.get().symbol().name()));
        if (refusal.isPresent()) {
            return TradeAnswer.refused(refusal.get());
        }
        book.change(new BookChange.OrderRemoved(found.get(), How.CANCELLED));
        return TradeAnswer.done(Reply.DONE, c.ticket(), 0, 0, 0, 0);
    }

    private Optional<Reply> frozen(Order order, Listing.Entry entry) {
        long freeze = entry.distance(terms.freezeLevelPoints());
        boolean near = freeze > 0
                && quotes.find(entry.market())
                        .map(quote -> OrderChecks.isWithin(
                                order.price().units(), Valuation.openPrice(order.side(), quote), freeze))
                        .orElse(false);
        return near ? Optional.of(Reply.FROZEN) : Optional.empty();
    }
}
