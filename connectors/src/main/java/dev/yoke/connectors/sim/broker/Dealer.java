package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// Books executions: what a fill does to positions, deals and balance under hedging, netting and MetaTrader 4 rules.
/// Prices and permissions were settled before.
///
/// Thread: the broker's. Units: lots, prices, money 1e-8.
final class Dealer {

    private final AccountTerms terms;
    private final TerminalId terminal;
    private final Book book;
    private final Conversion conversion;

    Dealer(AccountTerms terms, TerminalId terminal, Book book, Conversion conversion) {
        this.terms = terms;
        this.terminal = terminal;
        this.book = book;
        this.conversion = conversion;
    }

    /// What one execution led to.
    record Fill(long order, long deal, long identifier, long lots, long price) {}

    /// An order to execute. `order` is its ticket.
    record Entry(
            long order,
            ContractTerms contract,
            String symbol,
            Side side,
            long lots,
            long price,
            long stopLoss,
            long takeProfit,
            long magic,
            String comment,
            Deal.Reason reason,
            long nowMs) {}

    /// Opens, or on a netting account joins, reduces, closes or reverses.
    Fill enter(Entry entry) {
        Optional<Holding> held = terms.isNetting() ? book.holdingOf(entry.symbol()) : Optional.empty();
        if (held.isEmpty()) {
            return open(entry);
        }
        Holding holding = held.get();
        if (holding.side() == entry.side()) {
            return join(holding, entry);
        }
        if (entry.lots() <= holding.lots()) {
            Exit exit = new Exit(
                    entry.order(),
                    entry.contract(),
                    entry.lots(),
                    entry.price(),
                    entry.reason(),
                    entry.magic(),
                    entry.comment(),
                    entry.nowMs());
            return leave(holding, exit, Deal.Entry.OUT);
        }
        return reverse(holding, entry);
    }

    private Fill open(Entry entry) {
        long commission = commission(entry.lots());
        long deal = bookDeal(entry, entry.order(), Deal.Entry.IN, 0, 0, terms.isMt4() ? 0 : commission);
        book.change(new BookChange.HoldingOpened(new Holding(
                entry.order(),
                entry.order(),
                entry.symbol(),
                entry.side(),
                entry.lots(),
                entry.price(),
                entry.stopLoss(),
                entry.takeProfit(),
                0,
                // MetaTrader 4 shows the whole turn's commission on the open order and books it at the close.
                terms.isMt4() ? 2 * commission : 0,
                entry.magic(),
                entry.comment(),
                entry.nowMs())));
        return new Fill(entry.order(), deal, entry.order(), entry.lots(), entry.price());
    }

    private Fill join(Holding holding, Entry entry) {
        long deal = bookDeal(entry, holding.identifier(), Deal.Entry.IN, 0, 0, commission(entry.lots()));
        long lots = Math.addExact(holding.lots(), entry.lots());
        long move = FixedPoint.multiplyDivide(entry.price() - holding.openPrice(), entry.lots(), lots);
        book.change(new BookChange.HoldingChanged(holding.increased(
                lots,
                holding.openPrice() + move,
                entry.stopLoss() == 0 ? holding.stopLoss() : entry.stopLoss(),
                entry.takeProfit() == 0 ? holding.takeProfit() : entry.takeProfit())));
        return new Fill(entry.order(), deal, holding.identifier(), entry.lots(), entry.price());
    }

    /// The position keeps its identifier and takes the reversing order's ticket.
    private Fill reverse(Holding holding, Entry entry) {
        long profit =
                conversion.profit(entry.contract(), holding.side(), holding.lots(), holding.openPrice(), entry.price());
        long deal = bookDeal(
                entry, holding.identifier(), Deal.Entry.INOUT, profit, holding.swap(), commission(entry.lots()));
        book.change(new BookChange.HoldingChanged(new Holding(
                holding.identifier(),
                entry.order(),
                holding.symbol(),
                entry.side(),
                entry.lots() - holding.lots(),
                entry.price(),
                entry.stopLoss(),
                entry.takeProfit(),
                0,
                0,
                entry.magic(),
                entry.comment(),
                entry.nowMs())));
        return new Fill(entry.order(), deal, holding.identifier(), entry.lots(), entry.price());
    }

    /// A full or partial close. `order` is the closing order's ticket, 0 on MetaTrader 4, which has none; `magic` goes
    /// into the deal.
    record Exit(
            long order,
            ContractTerms contract,
            long lots,
            long price,
            Deal.Reason reason,
            long magic,
            String comment,
            long nowMs) {}

    Fill leave(Holding holding, Exit exit, Deal.Entry how) {
        long profit =
                conversion.profit(exit.contract(), holding.side(), exit.lots(), holding.openPrice(), exit.price());
        return leaveWithProfit(holding, exit, how, profit);
    }

    private Fill leaveWithProfit(Holding holding, Exit exit, Deal.Entry how, long profit) {
        long swap = share(holding.swap(), exit.lots(), holding.lots());
        long held = share(holding.commission(), exit.lots(), holding.lots());
        long commission = terms.isMt4() ? held : commission(exit.lots());
        long rest = holding.lots() - exit.lots();
        Holding left = holding.reduced(rest, holding.swap() - swap, holding.commission() - held);
        Holding remaining = rest > 0 && terms.isMt4() ? left.renumbered(book.takeTicket()) : left;
        String comment = rest > 0 && terms.isMt4() ? "to #" + remaining.ticket() : exit.comment();
        long order = terms.isMt4() ? holding.ticket() : exit.order();
        long ticket = book.takeTicket();
        book.change(new BookChange.DealBooked(new Deal(
                terminal,
                ticket,
                order,
                holding.identifier(),
                new Symbol(holding.symbol()),
                how,
                holding.side().opposite(),
                Lots.of(exit.lots()),
                Price.of(exit.price()),
                money(profit),
                money(swap),
                money(commission),
                money(0),
                exit.reason(),
                exit.magic(),
                comment,
                exit.nowMs())));
        book.change(rest == 0 ? new BookChange.HoldingClosed(holding) : new BookChange.HoldingChanged(remaining));
        return new Fill(order, ticket, holding.identifier(), exit.lots(), exit.price());
    }

    /// Closes two opposite positions against each other, without paying the spread: the profit is booked on the first.
    Fill closeBy(Holding first, Holding second, Exit exit) {
        Exit atOpposite = new Exit(
                exit.order(),
                exit.contract(),
                exit.lots(),
                second.openPrice(),
                exit.reason(),
                first.magic(),
                "close by #" + second.ticket(),
                exit.nowMs());
        Fill fill = leave(first, atOpposite, Deal.Entry.OUT_BY);
        Exit other = new Exit(
                exit.order(),
                exit.contract(),
                exit.lots(),
                second.openPrice(),
                exit.reason(),
                second.magic(),
                "close by #" + first.ticket(),
                exit.nowMs());
        leaveWithProfit(second, other, Deal.Entry.OUT_BY, 0);
        return fill;
    }

    private long bookDeal(Entry entry, long identifier, Deal.Entry how, long profit, long swap, long commission) {
        long ticket = book.takeTicket();
        book.change(new BookChange.DealBooked(new Deal(
                terminal,
                ticket,
                entry.order(),
                identifier,
                new Symbol(entry.symbol()),
                how,
                entry.side(),
                Lots.of(entry.lots()),
                Price.of(entry.price()),
                money(profit),
                money(swap),
                money(commission),
                money(0),
                entry.reason(),
                entry.magic(),
                entry.comment(),
                entry.nowMs())));
        return ticket;
    }

    private long commission(long lots) {
        return -Conversion.cents(FixedPoint.multiply(terms.commissionPerLot(), lots));
    }

    private static long share(long whole, long part, long of) {
        return part == of ? whole : Conversion.cents(FixedPoint.multiplyDivide(whole, part, of));
    }

    private Money money(long units) {
        return new Money(units, terms.currency());
    }
}
