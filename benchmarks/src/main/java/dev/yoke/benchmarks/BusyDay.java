package dev.yoke.benchmarks;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// What a day brings besides quotes: every minute a position and an order come and go, deals are told, and a signal
/// is judged. As many are open at its end as at its beginning.
final class BusyDay {

    private static final int SYMBOLS = 20;
    private static final int OPEN = 20;

    private final BusyMarket market;
    private final EngineInbox engine;
    private final Deque<Position> positions = new ArrayDeque<>();
    private final Deque<Order> orders = new ArrayDeque<>();
    private long next = 1_000_000;

    BusyDay(BusyMarket market, EngineInbox engine) {
        this.market = market;
        this.engine = engine;
    }

    void heartbeat(long nowMs) {
        engine.onEvent(new Event.HeartbeatReceived(
                BusyMarket.TERMINAL, nowMs, nowMs, true, true, true, true, true, 5_000, false));
        engine.onEvent(new Event.AccountReport(BusyMarket.TERMINAL, market.account()));
    }

    void minute(long nowMs) {
        int symbol = (int) (next % SYMBOLS);
        open(symbol, nowMs);
        place(symbol, nowMs);
        // The answer is on the screen too: nobody waits for it here.
        var unused = engine.submit(new Command.SubmitSignal(signal(symbol, nowMs)));
        next++;
        if (positions.size() > OPEN) {
            close(positions.removeFirst(), nowMs);
        }
        if (orders.size() > OPEN) {
            engine.onEvent(new Event.OrderRemoved(
                    BusyMarket.TERMINAL, orders.removeFirst(), Event.OrderRemoved.How.CANCELLED));
        }
    }

    private void open(int symbol, long nowMs) {
        Position position = market.position(next, symbol, nowMs);
        positions.add(position);
        engine.onEvent(new Event.PositionOpened(BusyMarket.TERMINAL, position));
        engine.onEvent(new Event.DealAdded(BusyMarket.TERMINAL, deal(position, Deal.Entry.IN, 2 * next, nowMs)));
    }

    private void close(Position position, long nowMs) {
        engine.onEvent(new Event.PositionClosed(BusyMarket.TERMINAL, position));
        engine.onEvent(new Event.DealAdded(
                BusyMarket.TERMINAL, deal(position, Deal.Entry.OUT, 2 * position.identifier() + 1, nowMs)));
    }

    private void place(int symbol, long nowMs) {
        Position like = market.position(next, symbol, nowMs);
        Order order = new Order(
                BusyMarket.TERMINAL,
                next,
                like.symbol(),
                Side.BUY,
                OrderType.LIMIT,
                like.lots(),
                like.lots(),
                like.stopLoss(),
                Price.NONE,
                Price.NONE,
                Price.NONE,
                0,
                "",
                nowMs,
                0);
        orders.add(order);
        engine.onEvent(new Event.OrderPlaced(BusyMarket.TERMINAL, order));
    }

    private static Deal deal(Position position, Deal.Entry entry, long ticket, long nowMs) {
        Money zero = Money.zero("USD");
        return new Deal(
                BusyMarket.TERMINAL,
                ticket,
                ticket,
                position.identifier(),
                position.symbol(),
                entry,
                entry == Deal.Entry.IN ? Side.BUY : Side.SELL,
                position.lots(),
                position.openPrice(),
                entry == Deal.Entry.IN ? zero : Money.parse("1.25", "USD"),
                zero,
                zero,
                zero,
                Deal.Reason.CLIENT,
                0,
                "",
                nowMs);
    }

    private Signal signal(int symbol, long nowMs) {
        return new Signal(
                new SignalId("soak-" + next),
                "ticket",
                Signal.Action.BUY,
                market.instrument(symbol).symbol().name(),
                OrderType.MARKET,
                Price.NONE,
                new Level.Pips(50 * FixedPoint.ONE),
                new Level.None(),
                new Sizing.FixedLots(Lots.parse("0.1")),
                Set.of(),
                "",
                nowMs,
                nowMs,
                "");
    }
}
