package dev.yoke.conformance;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.port.Clock;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;

/// Orders as the engine would make them: each with an intent and a magic of its own, in EURUSD, good for thirty
/// seconds.
final class Commands {

    private static final long GOOD_MS = 30_000;

    private final Symbol symbol;
    private final Clock clock;
    private int made;

    Commands(Symbol symbol, Clock clock) {
        this.symbol = symbol;
        this.clock = clock;
    }

    IntentId intent() {
        return new IntentId("i-" + ++made);
    }

    long soonMs() {
        return clock.nowMs() + GOOD_MS;
    }

    OrderCommand.Open buy() {
        return open(Side.BUY, "0.1", "0", "0");
    }

    OrderCommand.Open open(Side side, String lots, String stop, String target) {
        return open(symbol, side, lots, stop, target);
    }

    OrderCommand.Open open(Symbol of, Side side, String lots, String stop, String target) {
        IntentId intent = intent();
        return new OrderCommand.Open(
                intent,
                soonMs(),
                of,
                side,
                Lots.parse(lots),
                Price.parse(stop),
                Price.parse(target),
                50,
                1_000 + made,
                "yoke:" + intent);
    }

    OrderCommand.Place buyLimit(String price) {
        return place(OrderType.LIMIT, Side.BUY, price, "0");
    }

    OrderCommand.Place place(OrderType type, Side side, String price, String stopLimit) {
        return place(type, side, price, stopLimit, "0", "0", 0);
    }

    OrderCommand.Place place(
            OrderType type, Side side, String price, String stopLimit, String stop, String target, long expiryMs) {
        IntentId intent = intent();
        return new OrderCommand.Place(
                intent,
                soonMs(),
                symbol,
                side,
                type,
                Lots.parse("0.1"),
                Price.parse(price),
                Price.parse(stopLimit),
                Price.parse(stop),
                Price.parse(target),
                expiryMs,
                1_000 + made,
                "yoke:" + intent);
    }

    OrderCommand.Change change(Order order, String price, String stop, String target) {
        return new OrderCommand.Change(
                intent(),
                soonMs(),
                order.ticket(),
                symbol,
                Price.parse(price),
                order.stopLimitPrice(),
                Price.parse(stop),
                Price.parse(target),
                order.expiryMs());
    }

    OrderCommand.Cancel cancel(long ticket) {
        return new OrderCommand.Cancel(intent(), soonMs(), ticket, symbol);
    }

    OrderCommand.Modify modify(Position position, String stop, String target) {
        return new OrderCommand.Modify(
                intent(),
                soonMs(),
                position.ticket(),
                position.identifier(),
                symbol,
                Price.parse(stop),
                Price.parse(target));
    }

    /// `lots` 0 = all of it.
    OrderCommand.Close close(Position position, String lots) {
        return new OrderCommand.Close(
                intent(), soonMs(), position.ticket(), position.identifier(), symbol, Lots.parse(lots), 50);
    }

    OrderCommand.CloseBy closeBy(Position position, Position opposite) {
        return new OrderCommand.CloseBy(intent(), soonMs(), position.ticket(), opposite.ticket(), symbol);
    }
}
