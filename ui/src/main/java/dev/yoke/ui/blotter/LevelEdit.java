package dev.yoke.ui.blotter;

import dev.yoke.core.manage.LevelMove;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.ui.theme.Figures;
import java.util.Optional;

/// A price typed into a cell: read, put on the symbol's tick, and held against the market. Nothing is sent here.
final class LevelEdit {

    enum What {
        STOP,
        TARGET,
        PRICE
    }

    sealed interface Outcome {}

    /// @param text why it cannot be, for beside the field
    record Wrong(String text) implements Outcome {}

    /// The level is where it was.
    record Same() implements Outcome {}

    /// @param before as it is written now
    /// @param after likewise
    /// @param effect what it means in money; empty where that is not known
    record Move(What what, Price price, String before, String after, String effect) implements Outcome {}

    private final Look look;

    LevelEdit(Look look) {
        this.look = look;
    }

    Outcome ofPosition(PositionRow row, What what, String typed, Optional<SymbolSpec> spec) {
        Position position = row.view().position();
        Price before = level(position, what);
        Optional<Price> price = read(typed, spec);
        if (price.isEmpty()) {
            return new Wrong(look.words().get("price.unreadable", typed.strip()));
        }
        if (price.get().equals(before)) {
            return new Same();
        }
        long now = position.currentPrice().units();
        Optional<LevelMove.Snag> snag = price.filter(Price::isSet)
                .flatMap(level -> spec.flatMap(known -> what == What.STOP
                        ? LevelMove.ofStop(position, level.units(), now, known)
                        : LevelMove.ofTarget(position, level.units(), now, known)));
        if (snag.isPresent()) {
            return new Wrong(text(snag.get(), row.view().digits()));
        }
        String effect = price.filter(Price::isSet)
                .flatMap(level -> spec.map(known -> effect(row, level, known)))
                .orElse("");
        return move(what, price.get(), before, row.view().digits(), effect);
    }

    static Price level(Position position, What what) {
        return what == What.STOP ? position.stopLoss() : position.takeProfit();
    }

    static Price level(Order order, What what) {
        return switch (what) {
            case PRICE -> order.price();
            case STOP -> order.stopLoss();
            case TARGET -> order.takeProfit();
        };
    }

    private String effect(PositionRow row, Price level, SymbolSpec spec) {
        Position position = row.view().position();
        long result = LevelMove.result(
                position.side(), position.lots().units(), position.openPrice().units(), level.units(), spec);
        return look.words()
                .get(
                        "edit.effect",
                        look.signed(new Money(result, row.view().profit().currency())));
    }

    Outcome ofOrder(OrderRow row, What what, String typed, Optional<SymbolSpec> spec) {
        Order order = row.view().order();
        Price before = level(order, what);
        Optional<Price> price = read(typed, spec);
        if (price.isEmpty() || (what == What.PRICE && !price.get().isSet())) {
            return new Wrong(look.words().get("price.unreadable", typed.strip()));
        }
        if (price.get().equals(before)) {
            return new Same();
        }
        Optional<LevelMove.Snag> snag =
                price.filter(Price::isSet).flatMap(level -> spec.flatMap(known -> snag(row, what, level, known)));
        return snag.<Outcome>map(found -> new Wrong(text(found, row.view().digits())))
                .orElseGet(() -> move(what, price.get(), before, row.view().digits(), ""));
    }

    private static Optional<LevelMove.Snag> snag(OrderRow row, What what, Price level, SymbolSpec spec) {
        Order order = row.view().order();
        return switch (what) {
            case PRICE ->
                LevelMove.ofPending(order, level.units(), row.view().now().units(), spec);
            case STOP, TARGET ->
                LevelMove.ofPendingLevel(
                        order.side(), what == What.STOP, order.price().units(), level.units(), spec);
        };
    }

    private static Move move(What what, Price price, Price before, int digits, String effect) {
        return new Move(
                what, price, Figures.price(before.units(), digits), Figures.price(price.units(), digits), effect);
    }

    /// Nothing, a dash or 0 takes the level away.
    private static Optional<Price> read(String typed, Optional<SymbolSpec> spec) {
        String text = typed.strip().replace(',', '.').replaceAll("[\\s\u202f\u2009\u2007\u2008]", "");
        if (text.isEmpty() || text.equals("-") || text.equals(Figures.NONE)) {
            return Optional.of(Price.NONE);
        }
        try {
            long units = FixedPoint.parse(text);
            if (units < 0) {
                return Optional.empty();
            }
            return Optional.of(Price.of(spec.map(known -> FixedPoint.roundTo(units, known.tickSize()))
                    .orElse(units)));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private String text(LevelMove.Snag snag, int digits) {
        return switch (snag) {
            case LevelMove.Snag.WrongSide(long market) -> look.words().get("snag.side", Figures.price(market, digits));
            case LevelMove.Snag.TooNear(long distance, long least) ->
                look.words().get("snag.near", Figures.decimal(least, digits));
            case LevelMove.Snag.Frozen(long distance, long least) ->
                look.words().get("snag.frozen", Figures.decimal(least, digits));
        };
    }
}
