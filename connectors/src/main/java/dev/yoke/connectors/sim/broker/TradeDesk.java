package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec.ExecutionMode;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.market.Tick;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.OrderCommand;
import java.util.Optional;
import java.util.SplittableRandom;

/// Carries out what is done at the market: opens and closes. Checks it as a trade server does, prices it, has it
/// booked.
///
/// Thread: the broker's. Units: lots and prices 1e-8.
final class TradeDesk {

    private static final int COMMENT_CHARS = 31;

    private final AccountTerms terms;
    private final Book book;
    private final Listing listing;
    private final BrokerQuotes quotes;
    private final Valuation valuation;
    private final Admission admission;
    private final Dealer dealer;
    private final SplittableRandom slippage;

    TradeDesk(
            AccountTerms terms,
            Book book,
            Listing listing,
            BrokerQuotes quotes,
            Valuation valuation,
            Admission admission,
            Dealer dealer,
            SplittableRandom slippage) {
        this.terms = terms;
        this.book = book;
        this.listing = listing;
        this.quotes = quotes;
        this.valuation = valuation;
        this.admission = admission;
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
                        entry.distance(terms.stopsLevelPoints())))
                .or(admission::tooMany)
                .or(() -> admission.noMoney(entry, c.side(), c.lots().units()));
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
    static String comment(String text) {
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
                new Dealer.Exit(
                        closingOrder(),
                        entry.contract(),
                        filled,
                        price,
                        Deal.Reason.EXPERT,
                        holding.magic(),
                        "",
                        nowMs),
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
        return OrderChecks.freeze(holding, valuation.closePrice(holding), entry.distance(terms.freezeLevelPoints()));
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
        Dealer.Exit exit = new Dealer.Exit(
                closingOrder(), contract, lots, other.openPrice(), Deal.Reason.EXPERT, one.magic(), "", nowMs);
        return answer(Reply.DONE, dealer.closeBy(one, other, exit), lots);
    }
}
