package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec.ExecutionMode;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import java.util.Optional;
import java.util.SplittableRandom;

/// Carries out requests: checks them as a trade server does, prices them, has them booked.
///
/// Thread: the broker's. Units: lots and prices 1e-8.
final class TradeDesk {

    private static final int COMMENT_CHARS = 31;

    private final AccountTerms terms;
    private final TerminalId terminal;
    private final Book book;
    private final Listing listing;
    private final BrokerQuotes quotes;
    private final Valuation valuation;
    private final Dealer dealer;
    private final SplittableRandom slippage;

    TradeDesk(
            AccountTerms terms,
            TerminalId terminal,
            Book book,
            Listing listing,
            BrokerQuotes quotes,
            Valuation valuation,
            Dealer dealer,
            SplittableRandom slippage) {
        this.terms = terms;
        this.terminal = terminal;
        this.book = book;
        this.listing = listing;
        this.quotes = quotes;
        this.valuation = valuation;
        this.dealer = dealer;
        this.slippage = slippage;
    }

    /// What one request meets besides the market: little liquidity, extra slippage.
    record Circumstances(long liquidityLots, int slipPoints) {
        static final Circumstances NORMAL = new Circumstances(Long.MAX_VALUE, 0);
    }

    TradeAnswer open(OrderCommand.Open c, Optional<FillingMode> asked, Circumstances around, long nowMs) {
        Optional<Listing.Entry> listed = listing.find(c.symbol().name());
        if (listed.isEmpty()) {
            return TradeAnswer.refused(Reply.INVALID, "Unknown symbol " + c.symbol());
        }
        Listing.Entry entry = listed.get();
        Tick quote = quotes.find(entry.market()).orElse(new Tick(1, 1, 0));
        Optional<Reply> refusal = quotes.find(entry.market())
                .map(present -> refuseOpen(c, entry, present))
                .orElse(Optional.of(Reply.OFF_QUOTES));
        FillingMode filling = asked.orElseGet(this::ownFilling);
        if (refusal.isEmpty() && !terms.isMt4() && !terms.fillingModes().contains(filling)) {
            refusal = Optional.of(Reply.INVALID_FILL);
        }
        if (refusal.isPresent()) {
            return TradeAnswer.refused(refusal.get());
        }
        long slip = slip(around, entry.model().point());
        if (isRequoted(slip, c.deviationPoints(), entry.model().point())) {
            return TradeAnswer.refused(Reply.REQUOTE);
        }
        long price = Valuation.openPrice(c.side(), quote) + c.side().sign() * slip;
        return fill(c, entry, price, filling, around, nowMs);
    }

    private Optional<Reply> refuseOpen(OrderCommand.Open c, Listing.Entry entry, Tick quote) {
        long point = entry.model().point();
        return OrderChecks.direction(listing.tradeMode(entry), c.side())
                .or(() -> OrderChecks.volume(entry.contract(), c.lots().units()))
                .or(() -> OrderChecks.grid(
                        point, c.stopLoss().units(), c.takeProfit().units()))
                .or(() -> OrderChecks.stops(
                        c.side(),
                        Valuation.closePrice(c.side(), quote),
                        c.stopLoss().units(),
                        c.takeProfit().units(),
                        terms.stopsLevelPoints() * point))
                .or(this::tooMany)
                .or(() -> noMoney(entry, c.side(), c.lots().units()));
    }

    private TradeAnswer fill(
            OrderCommand.Open c,
            Listing.Entry entry,
            long price,
            FillingMode filling,
            Circumstances around,
            long nowMs) {
        long wanted = c.lots().units();
        long step = entry.contract().lotStep();
        long available = Math.min(wanted, FixedPoint.floorTo(around.liquidityLots(), step));
        if (available < wanted && (available == 0 || filling == FillingMode.FOK || terms.isMt4())) {
            return TradeAnswer.refused(Reply.REJECTED, "The whole volume cannot be filled");
        }
        long order = book.takeTicket();
        Dealer.Fill fill = enter(c, entry, order, available, price, nowMs);
        if (available < wanted && filling == FillingMode.RETURN) {
            enter(c, entry, order, wanted - available, price, nowMs);
            return answer(Reply.DONE, fill, wanted);
        }
        return answer(available < wanted ? Reply.PARTIAL : Reply.DONE, fill, available);
    }

    private Dealer.Fill enter(OrderCommand.Open c, Listing.Entry entry, long order, long lots, long price, long nowMs) {
        return dealer.enter(new Dealer.Entry(
                order,
                entry.contract(),
                entry.symbol(),
                c.side(),
                lots,
                price,
                c.stopLoss().units(),
                c.takeProfit().units(),
                c.magic(),
                comment(c.comment()),
                Deal.Reason.EXPERT,
                nowMs));
    }

    private static TradeAnswer answer(Reply reply, Dealer.Fill fill, long lots) {
        return TradeAnswer.done(reply, fill.order(), fill.deal(), fill.identifier(), lots, fill.price());
    }

    /// Brokers cut what is too long for them.
    private static String comment(String text) {
        return text.length() <= COMMENT_CHARS ? text : text.substring(0, COMMENT_CHARS);
    }

    private FillingMode ownFilling() {
        for (FillingMode mode : FillingMode.values()) {
            if (terms.fillingModes().contains(mode)) {
                return mode;
            }
        }
        return FillingMode.RETURN;
    }

    private long slip(Circumstances around, long point) {
        int own = terms.slippagePoints() == 0 ? 0 : slippage.nextInt(-1, terms.slippagePoints() + 1);
        return (own + around.slipPoints()) * point;
    }

    private boolean isRequoted(long slip, int deviationPoints, long point) {
        return terms.executionMode() == ExecutionMode.INSTANT && Math.abs(slip) > deviationPoints * point;
    }

    private Optional<Reply> tooMany() {
        int count = book.holdings().size() + book.orders().size();
        return count >= terms.maxOrders() ? Optional.of(Reply.TOO_MANY_ORDERS) : Optional.empty();
    }

    Optional<Reply> noMoney(Listing.Entry entry, Side side, long lots) {
        long before = valuation.margin();
        long after = valuation.margin(entry.symbol(), side, lots);
        return after > before && valuation.equity() < after ? Optional.of(Reply.NO_MONEY) : Optional.empty();
    }

    TradeAnswer close(OrderCommand.Close c, Circumstances around, long nowMs) {
        Optional<Holding> held = book.holding(c.ticket(), c.identifier());
        if (held.isEmpty()) {
            return TradeAnswer.refused(Reply.NOT_FOUND);
        }
        Holding holding = held.get();
        Listing.Entry entry = listing.require(holding.symbol());
        long lots = c.lots().isZero() ? holding.lots() : c.lots().units();
        Optional<Reply> refusal = refuseClose(holding, entry, lots);
        if (refusal.isPresent()) {
            return TradeAnswer.refused(refusal.get());
        }
        long point = entry.model().point();
        long slip = slip(around, point);
        if (isRequoted(slip, c.deviationPoints(), point)) {
            return TradeAnswer.refused(Reply.REQUOTE);
        }
        long price = valuation.closePrice(holding) - holding.side().sign() * slip;
        long filled = Math.min(
                lots,
                FixedPoint.floorTo(around.liquidityLots(), entry.contract().lotStep()));
        if (filled < lots && (filled == 0 || terms.isMt4())) {
            return TradeAnswer.refused(Reply.REJECTED, "The whole volume cannot be filled");
        }
        Dealer.Fill fill = dealer.leave(
                holding,
                new Dealer.Exit(closingOrder(), entry.contract(), filled, price, Deal.Reason.EXPERT, "", nowMs),
                Deal.Entry.OUT);
        return answer(filled < lots ? Reply.PARTIAL : Reply.DONE, fill, filled);
    }

    private long closingOrder() {
        return terms.isMt4() ? 0 : book.takeTicket();
    }

    private Optional<Reply> refuseClose(Holding holding, Listing.Entry entry, long lots) {
        if (listing.tradeMode(entry) == SymbolTradeMode.DISABLED) {
            return Optional.of(Reply.TRADE_DISABLED);
        }
        if (quotes.find(entry.market()).isEmpty()) {
            return Optional.of(Reply.OFF_QUOTES);
        }
        long rest = holding.lots() - lots;
        boolean fits = lots > 0 && rest >= 0 && lots % entry.contract().lotStep() == 0;
        if (!fits || (rest > 0 && rest < entry.contract().lotMin())) {
            return Optional.of(Reply.INVALID_VOLUME);
        }
        return OrderChecks.freeze(holding, valuation.closePrice(holding), freezeDistance(entry));
    }

    TradeAnswer closeBy(OrderCommand.CloseBy c, long nowMs) {
        Optional<Holding> first = book.holding(c.ticket(), 0);
        Optional<Holding> second = book.holding(c.oppositeTicket(), 0);
        if (terms.isNetting()) {
            return TradeAnswer.refused(Reply.UNSUPPORTED, "A netting account has no opposite positions");
        }
        if (first.isEmpty() || second.isEmpty()) {
            return TradeAnswer.refused(Reply.NOT_FOUND);
        }
        Holding one = first.get();
        Holding other = second.get();
        if (!one.symbol().equals(other.symbol()) || one.side() == other.side()) {
            return TradeAnswer.refused(Reply.INVALID, "The two positions are not opposite in one symbol");
        }
        long lots = Math.min(one.lots(), other.lots());
        ContractTerms contract = listing.require(one.symbol()).contract();
        Dealer.Exit exit =
                new Dealer.Exit(closingOrder(), contract, lots, other.openPrice(), Deal.Reason.EXPERT, "", nowMs);
        return answer(Reply.DONE, dealer.closeBy(one, other, exit), lots);
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
                .or(() -> OrderChecks.freeze(holding, market, freezeDistance(entry)))
                .or(() -> OrderChecks.stops(
                        holding.side(), market, stopLoss, takeProfit, terms.stopsLevelPoints() * point));
        if (refusal.isPresent()) {
            return TradeAnswer.refused(refusal.get());
        }
        book.change(new BookChange.HoldingChanged(holding.withStops(stopLoss, takeProfit)));
        return TradeAnswer.done(Reply.DONE, 0, 0, holding.identifier(), 0, 0);
    }

    private long freezeDistance(Listing.Entry entry) {
        return terms.freezeLevelPoints() * entry.model().point();
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
                .or(this::tooMany);
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
                comment(c.comment()),
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
        long distance = terms.stopsLevelPoints() * point;
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
        long freeze = freezeDistance(entry);
        boolean near = freeze > 0
                && quotes.find(entry.market())
                        .map(quote -> OrderChecks.isWithin(
                                order.price().units(), Valuation.openPrice(order.side(), quote), freeze))
                        .orElse(false);
        return near ? Optional.of(Reply.FROZEN) : Optional.empty();
    }
}
