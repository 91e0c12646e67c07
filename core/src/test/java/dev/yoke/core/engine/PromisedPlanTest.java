package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.EURUSD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Plans that signals bring along.
class PromisedPlanTest {

    private final PlanRig rig = new PlanRig();

    PromisedPlanTest() {
        rig.changed("0.1");
    }

    private OrderCommand.Open buy(String plan) {
        Signal signal = signal(OrderType.MARKET, Price.NONE, ExitPlanText.parse(plan));
        Answer answer = rig.desk.askAndSync(new Command.SubmitSignal(signal));
        assertThat(answer.isAccepted()).as(answer.text()).isTrue();
        return (OrderCommand.Open) rig.desk.effects.sent.getLast().command();
    }

    private Signal signal(OrderType type, Price price, ExitPlan plan) {
        return new Signal(
                new SignalId("s1"),
                "tv",
                Signal.Action.BUY,
                "EURUSD",
                type,
                price,
                new Level.Pips(2_000_000_000L),
                new Level.None(),
                new Sizing.FixedLots(Lots.parse("0.04")),
                Set.of(),
                "",
                rig.desk.nowMs,
                rig.desk.nowMs,
                "{}",
                plan);
    }

    private static Position filled(OrderCommand.Open open) {
        return PlanRig.position(9, 9, Side.BUY, "0.04", PlanRig.gain(-20), open.magic(), open.comment());
    }

    @Test
    void becomeThePlanOfThePositionThatTheEntryOpens() {
        OrderCommand.Open open = buy("be=1R tp=1R:50%");
        assertThat(rig.setting("plan-for/Alder/" + open.magic())).isEqualTo("be=1R tp=1R:50%");
        rig.desk.core.onEvent(new Event.PositionOpened(ALDER, filled(open)));
        rig.result(open.intent(), ResultCategory.DONE);
        assertThat(rig.setting("plan-for/Alder/" + open.magic())).isEmpty();
        assertThat(rig.setting("plan/Alder/9")).endsWith("|be=1R tp=1R:50%|.");
        rig.sent();
        rig.at(20);
        assertThat(rig.sentText()).isEqualTo("close 0.02 EURUSD #9");
    }

    @Test
    void surviveARestartBetweenIntentAndFill() {
        OrderCommand.Open open = buy("tp=1R:50%");
        rig.restart(rig.position, filled(open));
        rig.at(20);
        assertThat(rig.sentText()).isEqualTo("close 0.02 EURUSD #9");
    }

    @Test
    void waitWithAPendingOrderAndOverItsFill() {
        Signal limit = signal(OrderType.LIMIT, Price.parse("1.0950"), ExitPlanText.parse("be=1R"));
        assertThat(rig.desk.askAndSync(new Command.SubmitSignal(limit)).isAccepted())
                .isTrue();
        OrderCommand.Place place =
                (OrderCommand.Place) rig.desk.effects.sent.getLast().command();
        Order order = new Order(
                ALDER,
                9,
                EURUSD,
                Side.BUY,
                OrderType.LIMIT,
                place.lots(),
                place.lots(),
                place.price(),
                Price.NONE,
                place.stopLoss(),
                Price.NONE,
                place.magic(),
                "",
                rig.desk.nowMs,
                0);
        rig.desk.core.onEvent(new Event.OrderPlaced(ALDER, order));
        rig.result(place.intent(), ResultCategory.PLACED);
        rig.desk.advance(60_000);
        assertThat(rig.setting("plan-for/Alder/" + place.magic())).isEqualTo("be=1R");
        rig.desk.core.onEvent(new Event.OrderRemoved(ALDER, order, Event.OrderRemoved.How.FILLED));
        rig.desk.advance(500);
        Position position = PlanRig.position(9, 9, Side.BUY, "0.04", PlanRig.gain(-20), place.magic(), "");
        rig.desk.core.onEvent(new Event.PositionOpened(ALDER, position));
        assertThat(rig.setting("plan/Alder/9")).endsWith("|be=1R|.");
    }

    @Test
    void areForgottenWithAnEntryThatIsRefused() {
        OrderCommand.Open open = buy("be=1R");
        rig.result(open.intent(), ResultCategory.NO_MONEY);
        rig.desk.advance(10_100);
        assertThat(rig.setting("plan-for/Alder/" + open.magic())).isEmpty();
    }

    /// A netting account adds the lots to #7, which never shows the entry's magic number.
    @Test
    void becomeThePlanOfANettingPositionThatHasNone() {
        OrderCommand.Open open = buy("be=1R");
        rig.changed("0.14");
        rig.desk.core.onEvent(new Event.CommandResulted(ALDER, done(open)));
        assertThat(rig.setting("plan/Alder/7")).endsWith("|be=1R|.");
        assertThat(rig.setting("plan-for/Alder/" + open.magic())).isEmpty();
    }

    @Test
    void leaveANettingPositionThePlanItHas() {
        rig.plan("be=2R");
        OrderCommand.Open open = buy("be=1R");
        rig.changed("0.14");
        rig.desk.core.onEvent(new Event.CommandResulted(ALDER, done(open)));
        assertThat(rig.setting("plan/Alder/7")).endsWith("|be=2R|.");
        assertThat(rig.said("which keeps the plan it has")).isEqualTo(1);
    }

    private static dev.yoke.core.trade.CommandResult done(OrderCommand.Open open) {
        return new dev.yoke.core.trade.CommandResult(
                ALDER,
                open.intent(),
                ResultCategory.DONE,
                10_009,
                "",
                9,
                9,
                7,
                Lots.parse("0.04"),
                Price.parse("1.1"),
                1);
    }

    @Test
    void waitForAStopThatComesAfterTheFill() {
        OrderCommand.Open open = buy("be=1R");
        Position naked = PlanRig.position(9, 9, Side.BUY, "0.04", Price.NONE, open.magic(), "");
        rig.desk.core.onEvent(new Event.PositionOpened(ALDER, naked));
        assertThat(rig.setting("plan/Alder/9")).isEmpty();
        rig.desk.core.onEvent(new Event.PositionChanged(ALDER, filled(open)));
        assertThat(rig.setting("plan/Alder/9")).endsWith("|be=1R|.");
    }

    @Test
    void raiseAnAlarmWhereTheyCannotBeFollowed() {
        OrderCommand.Open open = buy("tp=1.0900:50%");
        rig.desk.core.onEvent(new Event.PositionOpened(ALDER, filled(open)));
        assertThat(rig.said("No plan for EURUSD #9 on Alder: the target 1.09000 is on the losing side"))
                .isEqualTo(1);
        assertThat(rig.setting("plan-for/Alder/" + open.magic())).isEmpty();
    }

    @Test
    void areNotThereWithoutAPlan() {
        rig.desk.askAndSync(new Command.SubmitSignal(signal(OrderType.MARKET, Price.NONE, ExitPlan.NONE)));
        assertThat(PlanRig.recovered(rig.desk.effects.journal).settings().keySet())
                .noneMatch(key -> key.startsWith("plan"));
        assertThat(List.copyOf(rig.desk.effects.sent)).hasSize(1);
    }
}
