package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.port.Journal.EntryTag;
import dev.yoke.core.risk.OpenRisk;
import dev.yoke.core.risk.ProfitFormula;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PlanView;
import dev.yoke.core.view.PositionCourse;
import dev.yoke.core.view.PositionView;
import java.util.Optional;
import java.util.function.Function;

/// A position with what follows from the latest quote and from how it was opened.
final class PositionViews {

    private static final int USUAL_DIGITS = 5;

    private final MarketBook market;
    private final IntentBook intents;
    private final Function<Position, Optional<PlanView>> plans;
    private final Excursions excursions;
    private final OneCurrency common;

    PositionViews(
            MarketBook market,
            IntentBook intents,
            Function<Position, Optional<PlanView>> plans,
            Excursions excursions,
            OneCurrency common) {
        this.market = market;
        this.intents = intents;
        this.plans = plans;
        this.excursions = excursions;
        this.common = common;
    }

    PositionView of(TerminalBook book, Position position) {
        Optional<SymbolSpec> spec = book.spec(position.symbol());
        String currency = position.profit().currency();
        long profit = market.floating(position);
        long close = market.exitPrice(position);
        long pips = spec.filter(known -> close != 0)
                .map(known ->
                        ProfitFormula.pips(position.side(), position.openPrice().units(), close, known))
                .orElse(0L);
        long risk = spec.map(known -> risk(position, known)).orElse(0L);
        long reward = spec.filter(known -> position.takeProfit().isSet())
                .map(known -> reward(position, known))
                .orElse(0L);
        long entryRisk = intents.tag(position.magic()).map(EntryTag::entryRisk).orElse(0L);
        return new PositionView(
                position,
                new Money(profit, currency),
                new Money(risk, currency),
                new Money(reward, currency),
                OpenRisk.isNaked(position),
                inR(profit, entryRisk),
                pips,
                source(position.magic()),
                digits(book, position.symbol()),
                intents.isClosing(book.id(), position.identifier(), true),
                plans.apply(position),
                entryRisk,
                intents.levelChanges().ofPosition(book.id(), position.identifier()),
                course(book, position, spec, new Money(profit, currency), close, entryRisk));
    }

    private PositionCourse course(
            TerminalBook book, Position position, Optional<SymbolSpec> spec, Money profit, long close, long entryRisk) {
        Optional<Excursion> excursion = excursions.of(position);
        return new PositionCourse(
                excursion,
                excursion.map(went -> inR(went.worstProfit(), entryRisk)).orElse(0L),
                excursion.map(went -> inR(went.bestProfit(), entryRisk)).orElse(0L),
                spec.map(known -> way(position, position.stopLoss(), close, -1, known))
                        .orElse(0L),
                spec.map(known -> way(position, position.takeProfit(), close, 1, known))
                        .orElse(0L),
                common.of(profit),
                book.underlying(position.symbol()).name(),
                spec.map(SymbolSpec::contractSize).orElse(0L),
                intents.entry(position.magic()),
                intents.isUnknown(book.id(), position.identifier(), 0),
                intents.closeRefusal(book.id(), position.identifier()));
    }

    private static long inR(long money, long entryRisk) {
        return entryRisk == 0 ? 0 : FixedPoint.divide(money, entryRisk);
    }

    /// Pips from the price of now to a level before it (1) or behind it (−1).
    private static long way(Position position, Price level, long close, int towards, SymbolSpec spec) {
        if (!level.isSet() || close == 0) {
            return 0;
        }
        return towards * ProfitFormula.pips(position.side(), close, level.units(), spec);
    }

    OrderView of(TerminalBook book, Order order, boolean linked) {
        long now = market.entryPrice(new Instrument(book.id(), order.symbol()), order.side());
        long distance = book.spec(order.symbol())
                .filter(known -> now != 0)
                .map(known -> Math.abs(
                        ProfitFormula.pips(order.side(), now, order.price().units(), known)))
                .orElse(0L);
        return new OrderView(
                order,
                source(order.magic()),
                digits(book, order.symbol()),
                intents.isCancelling(book.id(), order.ticket()),
                book.spec(order.symbol()).map(spec -> risk(order, spec)).orElse(0L),
                intents.levelChanges().ofOrder(book.id(), order.ticket()),
                Price.of(now),
                distance,
                linked,
                intents.entry(order.magic()),
                intents.isUnknown(book.id(), 0, order.ticket()));
    }

    private static long risk(Order order, SymbolSpec spec) {
        try {
            return OpenRisk.of(order, spec);
        } catch (ArithmeticException absurdFigures) {
            return Saturated.MOST;
        }
    }

    private static long risk(Position position, SymbolSpec spec) {
        try {
            return OpenRisk.of(position, spec);
        } catch (ArithmeticException absurdFigures) {
            return Saturated.MOST;
        }
    }

    private static long reward(Position position, SymbolSpec spec) {
        try {
            return ProfitFormula.between(
                    position.side(),
                    position.lots().units(),
                    position.openPrice().units(),
                    position.takeProfit().units(),
                    spec);
        } catch (ArithmeticException absurdFigures) {
            return Saturated.MOST;
        }
    }

    /// What opened it: a signal's source, or `manual` for a trade from outside.
    String source(long magic) {
        return intents.tag(magic).map(EntryTag::source).orElse("manual");
    }

    static int digits(TerminalBook book, Symbol symbol) {
        return book.spec(symbol).map(SymbolSpec::digits).orElse(USUAL_DIGITS);
    }
}
