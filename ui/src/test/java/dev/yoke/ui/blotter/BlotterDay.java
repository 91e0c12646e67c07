package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PlanView;
import dev.yoke.core.view.PositionCourse;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.testkit.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The testkit's day with everything that a blotter shows: how far each position went, plans, what became of wishes.
final class BlotterDay {

    static final IntentId ENTRY = new IntentId("i-101");

    private BlotterDay() {}

    static CockpitView day() {
        return with(positions());
    }

    static CockpitView with(List<PositionView> positions) {
        return with(Views.day(), positions);
    }

    static CockpitView with(CockpitView day, List<PositionView> positions) {
        TerminalView known = day.terminals().getFirst();
        List<TerminalView> terminals = day.terminals().stream()
                .map(terminal -> terminal.symbols().isEmpty() ? withSymbols(terminal, known) : terminal)
                .toList();
        return new CockpitView(
                day.version(),
                day.nowMs(),
                day.halt(),
                terminals,
                positions,
                orders(day),
                day.recentDeals(),
                day.pendingSignals(),
                day.quotes(),
                day.risk(),
                day.flatten(),
                day.queues(),
                day.journal());
    }

    private static TerminalView withSymbols(TerminalView terminal, TerminalView known) {
        return new TerminalView(
                terminal.id(),
                terminal.identity(),
                terminal.state(),
                terminal.stateReason(),
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
                known.symbols());
    }

    static CockpitView unknown(TerminalId terminal) {
        CockpitView day = day();
        List<TerminalView> terminals = day.terminals().stream()
                .map(each -> each.id().equals(terminal) ? withUnknown(each) : each)
                .toList();
        return new CockpitView(
                day.version(),
                day.nowMs(),
                day.halt(),
                terminals,
                day.positions(),
                day.orders(),
                day.recentDeals(),
                day.pendingSignals(),
                day.quotes(),
                day.risk(),
                day.flatten(),
                day.queues(),
                day.journal());
    }

    private static TerminalView withUnknown(TerminalView terminal) {
        return new TerminalView(
                terminal.id(),
                terminal.identity(),
                terminal.state(),
                terminal.stateReason(),
                terminal.lastHeartbeatMs(),
                terminal.serverOffsetMs(),
                terminal.pingUs(),
                terminal.account(),
                terminal.liveArmed(),
                terminal.halted(),
                false,
                terminal.tradingBlocked(),
                1,
                terminal.dayStartBalance(),
                terminal.dayProfit(),
                terminal.symbols());
    }

    static List<PositionView> positions() {
        List<PositionView> all = new ArrayList<>();
        for (PositionView view : Views.positions()) {
            all.add(full(view));
        }
        all.set(0, change(all.getFirst(), view -> planned(view, "be=1R tp=2R:50% trail=1.5atr@1R", "")));
        return all;
    }

    private static PositionView full(PositionView view) {
        Position position = view.position();
        long profit = view.profit().units();
        long worst = Math.min(0, profit) - Views.units("21.50");
        long best = Math.max(0, profit) + Views.units("12.25");
        boolean whole = position.identifier() != 302;
        Excursion went = new Excursion(
                position.terminal(),
                position.identifier(),
                position.side(),
                position.openMs(),
                worst,
                best,
                Math.min(0, view.pips()) - Views.units("4.3"),
                Math.max(0, view.pips()) + Views.units("2.4"),
                position.openMs(),
                whole);
        long overAll = view.profit().currency().equals("EUR") ? profit * 11 / 10 : profit;
        PositionCourse course = new PositionCourse(
                Optional.of(went),
                view.rMultiple() == 0 ? 0 : Views.units("-0.21"),
                view.rMultiple() == 0 ? 0 : Views.units("1.48"),
                view.nakedStop() ? 0 : Views.units("47.2"),
                position.takeProfit().isSet() ? Views.units("32.8") : 0,
                Optional.of(new Money(overAll, "USD")),
                position.symbol().name().replace(".r", ""),
                Views.units("100000"),
                position.identifier() == 101 ? Optional.of(ENTRY) : Optional.empty(),
                false,
                Optional.empty());
        return new PositionView(
                position,
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
                view.risk().units(),
                view.change(),
                course);
    }

    static PositionView planned(PositionView view, String plan, String trouble) {
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
                Optional.of(new PlanView(plan, "", Price.NONE, trouble)),
                view.initialRisk(),
                view.change(),
                view.course());
    }

    static PositionView changing(PositionView view, LevelChange change) {
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

    /// The same position at another profit.
    static PositionView at(PositionView view, String profit, String pips) {
        return new PositionView(
                view.position(),
                Money.parse(profit, view.profit().currency()),
                view.risk(),
                view.reward(),
                view.nakedStop(),
                view.rMultiple(),
                Views.units(pips),
                view.source(),
                view.digits(),
                view.closing(),
                view.plan(),
                view.initialRisk(),
                view.change(),
                view.course());
    }

    /// The same position with other levels, or of other lots.
    static PositionView with(PositionView view, String lots, String stop, String target) {
        Position was = view.position();
        Position position = new Position(
                was.terminal(),
                was.identifier(),
                was.ticket(),
                was.symbol(),
                was.side(),
                Lots.parse(lots),
                was.openPrice(),
                Price.parse(stop),
                Price.parse(target),
                was.currentPrice(),
                was.swap(),
                was.commission(),
                was.profit(),
                was.magic(),
                was.comment(),
                was.openMs());
        return new PositionView(
                position,
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
                view.change(),
                view.course());
    }

    /// The day with its first position changed.
    static CockpitView first(UnaryOperator<PositionView> how) {
        List<PositionView> all = new ArrayList<>(positions());
        all.set(0, how.apply(all.getFirst()));
        return with(all);
    }

    private static PositionView change(PositionView view, UnaryOperator<PositionView> how) {
        return how.apply(view);
    }

    private static List<OrderView> orders(CockpitView day) {
        return day.orders().stream()
                .map(view -> {
                    Order order = view.order();
                    return new OrderView(
                            order,
                            view.source(),
                            view.digits(),
                            view.cancelling(),
                            0,
                            Optional.empty(),
                            order.ticket() == 901 ? Price.parse("1.27093") : Price.parse("2401.10"),
                            order.ticket() == 901 ? Views.units("29.3") : Views.units("610"),
                            false,
                            Optional.empty(),
                            false);
                })
                .toList();
    }
}
