package dev.yoke.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.broker.Fault;
import dev.yoke.connectors.sim.terminal.LinkFaults;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the engine may rely on from any terminal behind the bridge: when things go wrong.
@Timeout(60)
final class TerminalFaultContractTest {

    @TempDir
    Path home;

    @TempDir
    Path other;

    private Rig rig;

    private void connect(Flavour flavour) throws IOException {
        rig = new Rig(flavour, home);
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsAnOrderWhoseReplyTheBrokerLostOrSaysThatItIsNotKnown(Flavour flavour) throws IOException {
        connect(flavour);
        rig.sim().faults().loseReply();
        OrderCommand.Open open = rig.buy();
        assertThat(rig.carryOut(open).category())
                .isEqualTo(rig.isMt4() ? ResultCategory.UNKNOWN_OUTCOME : ResultCategory.DONE);
        rig.awaitPosition(p -> p.magic() == open.magic());
        rig.sim().faults().next(new Fault.LoseRequest());
        assertThat(rig.carryOut(rig.buy()).category()).isEqualTo(ResultCategory.UNKNOWN_OUTCOME);
        assertThat(rig.positions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void findsAReducingOrderByItsMagicAfterALostReply(Flavour flavour) throws IOException {
        connect(flavour);
        rig.carryOut(rig.buy());
        rig.awaitPositions(1);
        rig.sim().faults().loseReply();
        OrderCommand.Open reduce = rig.open(Side.SELL, "0.04", "0", "0");
        assertThat(rig.carryOut(reduce).category())
                .isEqualTo(rig.isMt4() ? ResultCategory.UNKNOWN_OUTCOME : ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.books.deals(rig.id)).anyMatch(deal -> deal.magic() == reduce.magic());
    }

    @ParameterizedTest
    @EnumSource
    void tellsUncertainThenTheTruthWhenTheResultIsLostWithTheLink(Flavour flavour) throws IOException {
        connect(flavour);
        rig.sim().linkFaults().loseResults(1);
        OrderCommand.Open open = rig.buy();
        rig.send(open);
        rig.awaitUncertain(open.intent());
        rig.awaitLive(2);
        rig.awaitPosition(p -> p.magic() == open.magic());
        // The engine never does this; a terminal that is told twice must still do it once.
        assertThat(rig.carryOut(open).category()).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.positions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void tradesOnceWhenTheLinkIsCutInTheMiddleOfAnOrder(Flavour flavour) throws IOException {
        connect(flavour);
        rig.sim().faults().next(new Fault.Delay(200));
        OrderCommand.Open open = rig.buy();
        rig.send(open);
        Await.until(
                () -> "acknowledged",
                () -> !rig.books.of(Event.CommandAcknowledged.class).isEmpty());
        rig.sim().linkFaults().disconnect();
        rig.awaitUncertain(open.intent());
        rig.awaitPosition(p -> p.magic() == open.magic());
        rig.awaitLive(2);
        rig.awaitAgreement();
        assertThat(rig.positions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isStaleAfterThreeSecondsOfSilenceAndDeadAfterTen(Flavour flavour) throws IOException {
        connect(flavour);
        rig.sim().linkFaults().setHalfOpen(true);
        OrderCommand.Open open = rig.buy();
        rig.clock.shiftMs(2_000);
        assertThat(rig.books.link(rig.id)).contains(LinkState.LIVE);
        rig.clock.shiftMs(1_500);
        rig.books.awaitLink(rig.id, LinkState.STALE);
        rig.send(open);
        rig.clock.shiftMs(7_000);
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
        rig.awaitUncertain(open.intent());
        rig.sim().linkFaults().setHalfOpen(false);
        rig.awaitLive(2);
        rig.awaitAgreement();
        assertThat(rig.positions()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void healsLostDoubledAndSwappedEvents(Flavour flavour) throws IOException {
        connect(flavour);
        damage(faults -> faults.dropEvents(1));
        damage(faults -> faults.dropEvents(20));
        damage(faults -> faults.doubleEvents(3));
        damage(faults -> faults.swapEvents(2));
        damage(faults -> faults.swapEvents(1));
        assertThat(rig.bridge.counters().eventGaps()).isPositive();
        assertThat(rig.bridge.counters().badSnapshots()).isZero();
    }

    private void damage(Consumer<LinkFaults> fault) {
        fault.accept(rig.sim().linkFaults());
        rig.carryOut(rig.buy());
        rig.awaitAgreement();
        Position any = rig.positions().getFirst();
        rig.carryOut(rig.close(any, "0"));
        rig.awaitAgreement();
        rig.books.awaitLink(rig.id, LinkState.LIVE);
    }

    @ParameterizedTest
    @EnumSource
    void knowsOneTerminalPerLoginAndTheNewestWins(Flavour flavour) throws IOException {
        connect(flavour);
        rig.carryOut(rig.buy());
        rig.awaitPositions(1);
        try (SimFleet second = rig.fleet(other)) {
            Await.until(
                    () -> "the second is live",
                    () -> second.terminal(rig.id.name()).isLive());
            Await.until(() -> "the first gave way", () -> !rig.sim().isLive());
            rig.books.awaitLink(rig.id, LinkState.LIVE);
            // The second keeps an account of its own, which is empty.
            rig.awaitPositions(0);
            assertThat(rig.carryOut(rig.buy()).category()).isEqualTo(ResultCategory.DONE);
            assertThat(rig.bridge.all()).hasSize(1);
            // The first does not come back to chase the second away.
            rig.clock.shiftMs(1_000);
            assertThat(rig.carryOut(rig.buy()).category()).isEqualTo(ResultCategory.DONE);
            assertThat(rig.books.of(Event.TerminalConnected.class)).hasSize(2);
            assertThat(second.terminal(rig.id.name()).isLive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void flattensFortyDespiteRefusalsAndStaysHaltedOverRestarts(Flavour flavour) throws IOException {
        connect(flavour);
        fill();
        assertThat(rig.terminal().guard(true)).isTrue();
        for (ResultCategory refusal : new ResultCategory[] {
            ResultCategory.RETRY_PRICE, ResultCategory.RETRY_BUSY, ResultCategory.REJECTED, ResultCategory.OFFLINE
        }) {
            rig.sim().faults().answer(refusal).next(new Fault.None()).answer(refusal);
        }
        rig.sim().faults().loseReply().next(new Fault.LoseRequest());
        IntentId flatten = rig.intent();
        assertThat(rig.terminal().flatten(flatten, FlattenScope.ALL, rig.eurusd, rig.soonMs()))
                .isTrue();
        Await.until(
                () -> "flat in " + rig.books.of(Event.FlattenResulted.class),
                () -> !rig.books.of(Event.FlattenResulted.class).isEmpty());
        Event.FlattenResulted done = rig.books.of(Event.FlattenResulted.class).getFirst();
        assertThat(done.intent()).isEqualTo(flatten);
        assertThat(done.left()).isZero();
        rig.awaitPositions(0);
        rig.awaitAgreement();
        assertThat(rig.orders()).isEmpty();
        staysHaltedOverRestarts();
    }

    /// Forty positions and orders; a netting account has one position per symbol.
    private void fill() {
        for (int i = 0; i < 40; i++) {
            if (rig.isNetting() && i > 0) {
                rig.send(rig.pending("1.0" + (10 + i)));
            } else {
                rig.send(rig.buy());
            }
        }
        Await.until(
                () -> "40 of " + rig.positions().size() + "+" + rig.orders().size(),
                () -> rig.positions().size() + rig.orders().size() == 40);
    }

    private void staysHaltedOverRestarts() throws IOException {
        assertThat(rig.terminal().send(rig.buy())).isFalse();
        rig.fleet.close();
        rig.books.awaitLink(rig.id, LinkState.OFFLINE);
        rig.startFleet();
        assertThat(rig.sim().isHalted()).isTrue();
        // A new cockpit that has forgotten the halt does not end it.
        rig.fleet.close();
        rig.bridge.close();
        rig.books = new Books();
        rig.startBridge();
        rig.startFleet();
        CommandResult refused = rig.carryOut(rig.buy());
        assertThat(refused.category()).isEqualTo(ResultCategory.RULE);
        assertThat(rig.terminal().guard(false)).isTrue();
        assertThat(rig.carryOut(rig.buy()).category()).isEqualTo(ResultCategory.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void letsExitsAndTighterStopsPassWhileHalted(Flavour flavour) throws IOException {
        connect(flavour);
        rig.carryOut(rig.buy());
        Position position = rig.awaitPosition(p -> true);
        rig.terminal().guard(true);
        assertThat(rig.carryOut(rig.modify(position, "1.09000", "0")).category())
                .isEqualTo(ResultCategory.DONE);
        assertThat(rig.carryOut(rig.modify(position, "1.09500", "1.12000")).category())
                .isEqualTo(ResultCategory.DONE);
        CommandResult looser = rig.carryOut(rig.modify(position, "1.09400", "0"));
        assertThat(looser.category()).isEqualTo(ResultCategory.RULE);
        assertThat(looser.text()).contains("halted", "1.095", "1.094", rig.eurusd.name());
        assertThat(rig.carryOut(rig.modify(position, "0", "0")).category()).isEqualTo(ResultCategory.RULE);
        Position held = rig.awaitPosition(p -> p.stopLoss().equals(Price.parse("1.095")));
        assertThat(rig.carryOut(rig.close(held, "0.04")).category()).isEqualTo(ResultCategory.DONE);
        Position rest = rig.awaitPosition(p -> p.lots().equals(Lots.parse("0.06")));
        assertThat(rig.carryOut(rig.close(rest, "0")).category()).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
    }
}
