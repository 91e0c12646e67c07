package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.Holding;
import dev.yoke.core.risk.Margin;
import dev.yoke.core.risk.OpenRisk;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Turns what is open at a terminal, waits there or is on its way into figures that can be added up. What has no
/// specification, no tick value or absurd figures cannot be counted, and counts as more than any limit.
final class HoldingSource {

    private final IntentBook intents;
    private final MarketBook market;

    HoldingSource(IntentBook intents, MarketBook market) {
        this.intents = intents;
        this.market = market;
    }

    List<Holding> of(TerminalBook book, Account account) {
        List<Holding> holdings = new ArrayList<>();
        for (Position position : book.positions()) {
            holdings.add(counted(
                    book, position.symbol(), position.side(), spec -> of(position, spec, book, account.currency())));
        }
        for (Order order : book.orders()) {
            holdings.add(
                    counted(book, order.symbol(), order.side(), spec -> of(order, spec, book, account.currency())));
        }
        for (Intent intent : intents.entriesOnTheirWay(book)) {
            Entry entry = entryOf(intent.command());
            holdings.add(onTheWay(
                    book,
                    account,
                    intent.command().symbol(),
                    entry.side(),
                    entry.lots(),
                    entry.price(),
                    intent.entryRisk()));
        }
        return holdings;
    }

    /// An entry that is sent, or about to be.
    ///
    /// @param price 1e-8; 0 = at the market
    /// @param risk account currency 1e-8
    Holding onTheWay(TerminalBook book, Account account, Symbol symbol, Side side, long lots, long price, long risk) {
        long at = price != 0 ? price : market.entryPrice(new Instrument(book.id(), symbol), side);
        return counted(book, symbol, side, spec -> {
            if (at == 0) {
                throw new ArithmeticException("no price");
            }
            return new Figures(
                    risk,
                    RiskMath.notional(lots, at, spec),
                    Margin.of(lots, at, spec, leverage(book), account.currency()));
        });
    }

    private record Figures(long risk, long value, long marginOnTheWay) {}

    /// What an entry asks for; `price` 0 = at the market.
    private record Entry(Side side, long lots, long price) {}

    private static Entry entryOf(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Open open -> new Entry(open.side(), open.lots().units(), 0);
            case OrderCommand.Place place ->
                new Entry(place.side(), place.lots().units(), fillPrice(place));
            case OrderCommand.Close _,
                    OrderCommand.CloseBy _,
                    OrderCommand.Modify _,
                    OrderCommand.Change _,
                    OrderCommand.Cancel _ -> throw new IllegalArgumentException("not an entry: " + command);
        };
    }

    private static long fillPrice(OrderCommand.Place place) {
        return place.stopLimitPrice().isSet()
                ? place.stopLimitPrice().units()
                : place.price().units();
    }

    private static Figures of(Position position, SymbolSpec spec, TerminalBook book, String currency) {
        Price price = position.currentPrice().isSet() ? position.currentPrice() : position.openPrice();
        return new Figures(
                OpenRisk.heat(position, spec, leverage(book), currency),
                RiskMath.notional(position.lots().units(), price.units(), spec),
                0);
    }

    private static Figures of(Order order, SymbolSpec spec, TerminalBook book, String currency) {
        return new Figures(
                OpenRisk.heat(order, spec, leverage(book), currency),
                RiskMath.notional(order.lotsCurrent().units(), order.fillPrice().units(), spec),
                0);
    }

    private static Holding counted(TerminalBook book, Symbol symbol, Side side, Function<SymbolSpec, Figures> figures) {
        Instrument instrument = new Instrument(book.id(), symbol);
        Optional<SymbolSpec> spec = book.spec(symbol);
        if (spec.isEmpty()) {
            return unknown(book, instrument, side, "has no specification");
        }
        if (spec.get().tickValueLoss() <= 0) {
            return unknown(book, instrument, side, "has no tick value");
        }
        try {
            Figures found = figures.apply(spec.get());
            return new Holding(
                    instrument, book.underlying(symbol), side, found.risk(), found.value(), found.marginOnTheWay(), "");
        } catch (ArithmeticException absurdFigures) {
            return unknown(book, instrument, side, "has figures out of range");
        }
    }

    private static Holding unknown(TerminalBook book, Instrument instrument, Side side, String why) {
        return Holding.unknown(
                instrument,
                book.underlying(instrument.symbol()),
                side,
                instrument + " is open and " + why + "; open the symbol in that terminal's Market Watch, or close it");
    }

    private static int leverage(TerminalBook book) {
        return book.identity().map(TerminalIdentity::leverage).orElse(1);
    }
}
