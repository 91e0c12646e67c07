package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec.CalcMode;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Tick;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Account.StopOutMode;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.HashMap;
import java.util.Map;

/// What the account is worth at the present quotes: floating profit, equity, margin. Units: money and lots 1e-8.
final class Valuation {

    private final AccountTerms terms;
    private final TerminalId terminal;
    private final Book book;
    private final Listing listing;
    private final BrokerQuotes quotes;
    private final Conversion conversion;

    Valuation(
            AccountTerms terms,
            TerminalId terminal,
            Book book,
            Listing listing,
            BrokerQuotes quotes,
            Conversion conversion) {
        this.terms = terms;
        this.terminal = terminal;
        this.book = book;
        this.listing = listing;
        this.quotes = quotes;
        this.conversion = conversion;
    }

    /// Where a position would be closed now; its own opening price while its symbol has no quote.
    long closePrice(Holding holding) {
        return listing.find(holding.symbol())
                .flatMap(entry -> quotes.find(entry.market()))
                .map(quote -> closePrice(holding.side(), quote))
                .orElse(holding.openPrice());
    }

    static long closePrice(Side side, Tick quote) {
        return side == Side.BUY ? quote.bid() : quote.ask();
    }

    static long openPrice(Side side, Tick quote) {
        return side == Side.BUY ? quote.ask() : quote.bid();
    }

    long profit(Holding holding) {
        ContractTerms contract = listing.require(holding.symbol()).contract();
        return conversion.profit(contract, holding.side(), holding.lots(), holding.openPrice(), closePrice(holding));
    }

    /// Floating profit with swap and commission not yet booked.
    long floating() {
        long sum = 0;
        for (Holding holding : book.holdings()) {
            sum += profit(holding) + holding.swap() + holding.commission();
        }
        return sum;
    }

    long equity() {
        return book.balance() + floating();
    }

    long margin() {
        return margin("", Side.BUY, 0);
    }

    /// Margin as if `lots` more of `symbol` were held. Opposite positions in one symbol share it: the larger side
    /// counts.
    long margin(String symbol, Side side, long lots) {
        Map<String, long[]> bySymbol = new HashMap<>();
        for (Holding holding : book.holdings()) {
            add(bySymbol, holding.symbol(), holding.side(), holding.lots());
        }
        if (lots > 0) {
            add(bySymbol, symbol, side, lots);
        }
        long sum = 0;
        for (Map.Entry<String, long[]> sides : bySymbol.entrySet()) {
            long buys = sides.getValue()[0];
            long sells = sides.getValue()[1];
            long counted = terms.isNetting() ? Math.abs(buys - sells) : Math.max(buys, sells);
            sum += marginOf(listing.require(sides.getKey()), counted);
        }
        return sum;
    }

    private static void add(Map<String, long[]> bySymbol, String symbol, Side side, long lots) {
        bySymbol.computeIfAbsent(symbol, ignored -> new long[2])[side == Side.BUY ? 0 : 1] += lots;
    }

    private long marginOf(Listing.Entry entry, long lots) {
        ContractTerms contract = entry.contract();
        long units = FixedPoint.multiply(lots, contract.contractSize()) / terms.leverage();
        if (contract.calcMode() == CalcMode.FOREX) {
            return Conversion.cents(Math.abs(
                    conversion.toAccount(-units, contract.marginCurrency()).orElse(-units)));
        }
        long price =
                quotes.find(entry.market()).map(Tick::ask).orElse(entry.model().anchor());
        long value = FixedPoint.multiply(units, price);
        return Conversion.cents(
                conversion.toAccount(value, contract.profitCurrency()).orElse(value));
    }

    /// Equity ÷ margin in percent (1e-8), 0 without positions.
    long marginLevel() {
        long margin = margin();
        return margin == 0 ? 0 : FixedPoint.multiplyDivide(equity(), 100 * FixedPoint.ONE, margin);
    }

    Account account() {
        long margin = margin();
        long equity = equity();
        long level = margin == 0 ? 0 : FixedPoint.multiplyDivide(equity, 100 * FixedPoint.ONE, margin);
        return new Account(
                terminal,
                money(book.balance()),
                money(equity),
                money(0),
                money(margin),
                money(equity - margin),
                level,
                StopOutMode.PERCENT,
                terms.stopOutLevel(),
                money(equity - book.balance()),
                !terms.isNetting());
    }

    Position position(Holding holding) {
        return new Position(
                terminal,
                holding.identifier(),
                holding.ticket(),
                new Symbol(holding.symbol()),
                holding.side(),
                Lots.of(holding.lots()),
                Price.of(holding.openPrice()),
                Price.of(holding.stopLoss()),
                Price.of(holding.takeProfit()),
                Price.of(closePrice(holding)),
                money(holding.swap()),
                money(holding.commission()),
                money(profit(holding)),
                holding.magic(),
                holding.comment(),
                holding.openMs());
    }

    private Money money(long units) {
        return new Money(units, terms.currency());
    }
}
