package dev.yoke.testkit;

import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.TerminalView;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Views with something else in them.
public final class Changed {

    private Changed() {}

    public static PositionView change(PositionView view, LevelChange change) {
        return new PositionView(
                view.position(),
                view.profit(),
                view.risk(),
                view.reward(),
                view.nakedStop(),
                view.rMultiple(),
                view.pips(),
                view.source(),
                view.digits(),
                view.closing(),
                view.plan(),
                view.initialRisk(),
                Optional.of(change),
                view.course());
    }

    /// The first order of the view waits there.
    public static CockpitView firstOrderAt(CockpitView view, Price price) {
        OrderView was = view.orders().getFirst();
        Order order = was.order();
        Order moved = new Order(
                order.terminal(),
                order.ticket(),
                order.symbol(),
                order.side(),
                order.type(),
                order.lotsInitial(),
                order.lotsCurrent(),
                price,
                order.stopLimitPrice(),
                order.stopLoss(),
                order.takeProfit(),
                order.magic(),
                order.comment(),
                order.setupMs(),
                order.expiryMs());
        return of(view, view.terminals(), List.of(new OrderView(moved, was.source(), was.digits(), false)));
    }

    /// With no word from any terminal.
    public static CockpitView offline(CockpitView view) {
        UnaryOperator<TerminalView> away = terminal -> new TerminalView(
                terminal.id(),
                terminal.identity(),
                LinkState.OFFLINE,
                "no heartbeat",
                terminal.lastHeartbeatMs(),
                terminal.serverOffsetMs(),
                terminal.pingUs(),
                terminal.account(),
                terminal.liveArmed(),
                terminal.halted(),
                terminal.reconciled(),
                terminal.tradingBlocked(),
                terminal.unknownOutcomes(),
                terminal.dayStartBalance(),
                terminal.dayProfit(),
                terminal.symbols(),
                terminal.health());
        return of(view, view.terminals().stream().map(away).toList(), view.orders());
    }

    private static CockpitView of(CockpitView view, List<TerminalView> terminals, List<OrderView> orders) {
        return new CockpitView(
                view.version(),
                view.nowMs(),
                view.halt(),
                terminals,
                view.positions(),
                orders,
                view.recentDeals(),
                view.pendingSignals(),
                view.quotes(),
                view.risk(),
                view.flatten(),
                view.queues(),
                view.journal(),
                view.pipeline());
    }
}
