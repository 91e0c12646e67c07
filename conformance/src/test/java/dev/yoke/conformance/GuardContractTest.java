package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.wire.Guard;
import dev.yoke.connectors.wire.Guard.DeadManPolicy;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.util.List;

/// What the engine may rely on from any terminal behind the bridge: the last line of defence, and flattening.
final class GuardContractTest extends Contract {

    private static final long MONEY = 100_000_000L;

    private Event.FlattenResulted flatten(FlattenScope scope) {
        IntentId flatten = rig.order.intent();
        return flatten(flatten, scope, 1);
    }

    private Event.FlattenResulted flatten(IntentId flatten, FlattenScope scope, int times) {
        assertThat(rig.port().flatten(flatten, scope, rig.eurusd, rig.order.soonMs()))
                .isTrue();
        Await.until(() -> "the end of " + flatten, () -> ends(flatten).size() == times);
        return ends(flatten).getLast();
    }

    private List<Event.FlattenResulted> ends(IntentId flatten) {
        return rig.books.of(Event.FlattenResulted.class).stream()
                .filter(done -> done.intent().equals(flatten))
                .toList();
    }

    private List<Integer> refusals() {
        return rig.isMt4() ? List.of(138, 146, 9, 6) : List.of(10004, 10028, 10006, 10031);
    }

    @OnEveryTarget
    void flattensFortyDespiteRefusalsAndStaysHaltedOverRestarts(Target target) throws IOException {
        connect(target);
        fill();
        assertThat(rig.port().guard(true)).isTrue();
        for (int refusal : refusals()) {
            rig.terminal.fault(new OrderFault.Refuse(refusal));
            rig.terminal.fault(new OrderFault.None());
            rig.terminal.fault(new OrderFault.Refuse(refusal));
        }
        rig.terminal.fault(new OrderFault.LoseReply());
        rig.terminal.fault(new OrderFault.LoseRequest());
        Event.FlattenResulted done = flatten(FlattenScope.ALL);
        assertThat(done.left()).as(done.toString()).isZero();
        rig.awaitPositions(0);
        rig.awaitOrders(0);
        rig.awaitAgreement();
        staysHaltedOverRestarts();
    }

    /// Forty positions and orders; a netting account has one position per symbol.
    private void fill() {
        for (int i = 0; i < 40; i++) {
            if (rig.isNetting() && i > 0) {
                rig.send(rig.order.buyLimit("1.0" + (10 + i)));
            } else {
                rig.send(rig.order.open(Side.BUY, "0.01", "0", "0"));
            }
        }
        Await.until(
                () -> "40 of " + rig.positions().size() + "+" + rig.orders().size(),
                () -> rig.positions().size() + rig.orders().size() == 40);
    }

    private void staysHaltedOverRestarts() throws IOException {
        assertThat(rig.port().send(rig.order.buy())).isFalse();
        rig.terminal.kill();
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
        rig.terminal.start();
        rig.awaitLive(2);
        rig.awaitHalted(true);
        // A new cockpit that has forgotten the halt does not end it.
        rig.terminal.close();
        rig.replaceCockpit();
        rig.terminal.start();
        rig.live();
        CommandResult refused = rig.carryOut(rig.order.buy());
        assertThat(refused.category()).isEqualTo(ResultCategory.RULE);
        assertThat(rig.port().guard(false)).isTrue();
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void letsExitsAndTighterStopsPassWhileHalted(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        Position position = rig.awaitPosition(p -> true);
        rig.port().guard(true);
        assertThat(rig.categoryOf(rig.order.modify(position, "1.09000", "0"))).isEqualTo(ResultCategory.DONE);
        assertThat(rig.categoryOf(rig.order.modify(position, "1.09500", "1.12000")))
                .isEqualTo(ResultCategory.DONE);
        CommandResult looser = rig.carryOut(rig.order.modify(position, "1.09400", "0"));
        assertThat(looser.category()).isEqualTo(ResultCategory.RULE);
        assertThat(looser.text()).contains("halted", "1.095", "1.094", rig.eurusd.name());
        assertThat(rig.categoryOf(rig.order.modify(position, "0", "0"))).isEqualTo(ResultCategory.RULE);
        Position held = rig.awaitPosition(p -> p.stopLoss().equals(Price.parse("1.095")));
        assertThat(rig.categoryOf(rig.order.close(held, "0.04"))).isEqualTo(ResultCategory.DONE);
        Position rest = rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.06")));
        assertThat(rig.categoryOf(rig.order.close(rest, "0"))).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void refusesEntriesAndChangesOfOrdersWhileHaltedButCancels(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buyLimit("1.09500"));
        var order = rig.awaitOrder(o -> true);
        rig.line.say(Way.TO_TERMINAL, new WireMessage.GuardMessage(Guard.OPEN.withHalted(true)));
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.RULE);
        assertThat(rig.categoryOf(rig.order.buyLimit("1.09400"))).isEqualTo(ResultCategory.RULE);
        assertThat(rig.categoryOf(rig.order.change(order, "1.09600", "0", "0"))).isEqualTo(ResultCategory.RULE);
        assertThat(rig.categoryOf(rig.order.cancel(order.ticket()))).isEqualTo(ResultCategory.DONE);
        rig.awaitOrders(0);
        rig.awaitHalted(true);
    }

    @OnEveryTarget
    void isHaltedAgainAfterAKill(Target target) throws IOException {
        connect(target);
        rig.port().guard(true);
        rig.awaitHalted(true);
        rig.terminal.kill();
        rig.replaceCockpit();
        rig.terminal.start();
        rig.live();
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.RULE);
    }

    private void guard(Guard rules) {
        rig.line.say(Way.TO_TERMINAL, new WireMessage.GuardMessage(rules));
    }

    @OnEveryTarget
    void haltsAndClosesEverythingBelowTheEquityFloor(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.open(Side.BUY, "1", "0", "0"));
        rig.carryOut(rig.order.buyLimit("1.01000"));
        rig.awaitPositions(1);
        long deposit = target.terms().deposit();
        guard(new Guard(false, 0, deposit - 1_000 * MONEY, 0, DeadManPolicy.HOLD));
        rig.terminal.quote("1.09500", "1.09510");
        rig.carryOut(rig.order.buyLimit("1.02000"));
        rig.terminal.quote("1.08000", "1.08010");
        rig.awaitPositions(0);
        rig.awaitOrders(0);
        rig.awaitHalted(true);
        rig.awaitAgreement();
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.RULE);
    }

    @OnEveryTarget
    void haltsAndClosesEverythingAfterTheGreatestLoss(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.open(Side.SELL, "1", "0", "0"));
        rig.awaitPositions(1);
        guard(new Guard(false, 1_000 * MONEY, 0, 0, DeadManPolicy.HOLD));
        rig.carryOut(rig.order.buyLimit("1.02000"));
        rig.terminal.quote("1.12000", "1.12010");
        rig.awaitPositions(0);
        rig.awaitHalted(true);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void closesEverythingWhenTheCockpitIsSilentAndThePolicySaysSo(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        guard(new Guard(false, 0, 0, 2, DeadManPolicy.FLATTEN));
        rig.carryOut(rig.order.buyLimit("1.02000"));
        rig.line.setOffline(true);
        Await.until(
                () -> "the dead man's hand: " + rig.terminal.positions() + rig.terminal.orders(),
                () -> rig.terminal.positions().isEmpty()
                        && rig.terminal.orders().isEmpty());
        rig.line.setOffline(false);
        rig.awaitLive(2);
        rig.awaitHalted(true);
        rig.awaitAgreement();
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.RULE);
    }

    @OnEveryTarget
    void blocksEntriesWhenTheCockpitWasSilentAndThePolicySaysSo(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        guard(new Guard(false, 0, 0, 1, DeadManPolicy.BLOCK));
        rig.line.drop(Way.TO_TERMINAL, "HB", 12);
        rig.awaitHalted(true);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.RULE);
        assertThat(rig.terminal.positions()).hasSize(1);
        rig.port().guard(false);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void flattensThePendingOrdersOnly(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.carryOut(rig.order.buyLimit("1.09500"));
        rig.awaitOrders(1);
        Event.FlattenResulted done = flatten(FlattenScope.PENDING);
        assertThat(done.cancelled()).isEqualTo(1);
        assertThat(done.closed()).isZero();
        rig.awaitOrders(0);
        rig.awaitPositions(1);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void flattensOneSymbol(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.carryOut(rig.order.buyLimit("1.09500"));
        rig.awaitOrders(1);
        Event.FlattenResulted done = flatten(FlattenScope.SYMBOL);
        assertThat(done.closed()).isEqualTo(1);
        assertThat(done.left()).isZero();
        rig.awaitPositions(0);
        rig.awaitOrders(0);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void flattensTheLosersOnly(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.terminal.quote("1.11000", "1.11010");
        if (!rig.isNetting()) {
            rig.carryOut(rig.order.open(Side.SELL, "0.1", "0", "0"));
            rig.awaitPositions(2);
            rig.terminal.quote("1.11100", "1.11110");
        }
        Event.FlattenResulted done = flatten(FlattenScope.LOSERS);
        assertThat(done.closed()).isEqualTo(rig.isNetting() ? 0 : 1);
        assertThat(rig.awaitPosition(p -> true).side()).isEqualTo(Side.BUY);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void answersARepeatedFlattenWithItsFirstEnd(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        IntentId cid = rig.order.intent();
        Event.FlattenResulted first = flatten(cid, FlattenScope.ALL, 1);
        assertThat(first.closed()).isEqualTo(1);
        rig.awaitPositions(0);
        rig.carryOut(rig.order.buy());
        rig.awaitPositions(1);
        assertThat(flatten(cid, FlattenScope.ALL, 2)).isEqualTo(first);
        rig.awaitAgreement();
        assertThat(rig.terminal.positions()).hasSize(1);
    }
}
