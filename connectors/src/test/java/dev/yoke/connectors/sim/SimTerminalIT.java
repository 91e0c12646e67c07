package dev.yoke.connectors.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.broker.Fault;
import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.sim.terminal.Permissions;
import dev.yoke.connectors.sim.terminal.TerminalTiming;
import dev.yoke.connectors.wire.Guard;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.connectors.wire.WireMessage.Ev.Kind;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Clock;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The terminal over a real socket, from the cockpit's point of view.
final class SimTerminalIT {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final TerminalTiming QUICK = new TerminalTiming(20, 50, 10, 5_000, 200);

    @TempDir
    private Path folder;

    private TestCockpit cockpit = new TestCockpit();
    private SimFleet fleet;

    private void start(AccountTerms terms) throws IOException {
        start(terms, cockpit.target(), QUICK);
    }

    private void start(AccountTerms terms, BridgeTarget target, TerminalTiming timing) throws IOException {
        fleet = new SimFleet(SimConfig.manual(terms).withTiming(timing), Clock.system(), folder);
        fleet.start(target, TestCockpit.KEY);
        quote("1.10000", "1.10010");
    }

    private static AccountTerms five() {
        return AccountTerms.hedging("Five", 501).frictionless();
    }

    private static AccountTerms four() {
        return AccountTerms.mt4("Four", 401, TradeMode.REAL).frictionless();
    }

    private void quote(String bid, String ask) {
        fleet.quote("EURUSD", FixedPoint.parse(bid), FixedPoint.parse(ask));
    }

    @AfterEach
    void closeBoth() {
        fleet.close();
        cockpit.close();
    }

    private OrderCommand.Open open(String cid) {
        return open(cid, Clock.system().nowMs() + 20_000, 1_000 + cid.hashCode() % 500);
    }

    private static OrderCommand.Open open(String cid, long expiresMs, long magic) {
        return new OrderCommand.Open(
                new IntentId(cid),
                expiresMs,
                EURUSD,
                Side.BUY,
                Lots.parse("0.1"),
                Price.NONE,
                Price.NONE,
                20,
                magic,
                "\"quoted\" \\ {comment}");
    }

    private void send(OrderCommand command) {
        cockpit.send(new WireMessage.Cmd(command));
    }

    private WireMessage.Result result(String cid) {
        return cockpit.await(
                WireMessage.Result.class, r -> r.result().intent().value().equals(cid));
    }

    private List<Position> positions() {
        return fleet.call(f -> f.terminal(f.names().getFirst()).broker().positions());
    }

    @Test
    void shakesHandsAndSendsASnapshotThatAddsUp() throws IOException {
        start(five());
        WireMessage.SnapEnd end = cockpit.await(WireMessage.SnapEnd.class);
        assertThat(end.specs())
                .isEqualTo(6)
                .isEqualTo(cockpit.of(WireMessage.Sym.class).size());
        assertThat(cockpit.of(WireMessage.Acc.class)
                        .getFirst()
                        .account()
                        .balance()
                        .toString())
                .isEqualTo("100000.00 USD");
        WireMessage.Heartbeat beat = cockpit.await(WireMessage.Heartbeat.class);
        assertThat(beat.serverMs() - beat.utcMs()).isEqualTo(3 * 3_600_000L);
        assertThat(cockpit.of(WireMessage.Hello.class).getFirst().epoch()).isPositive();
    }

    @Test
    void speaksTheSameOverAUnixSocket() throws IOException {
        Path socket = Files.createTempDirectory("yk").resolve("s");
        try (TestCockpit unix = new TestCockpit(TestCockpit.KEY, socket)) {
            start(five(), BridgeTarget.unix(socket), QUICK);
            unix.await(WireMessage.SnapEnd.class);
        }
    }

    @Test
    void obeysNoCockpitWithoutTheKeyNorAnOlderOne() throws IOException {
        cockpit.close();
        cockpit = new TestCockpit("another key of 32 bytes, honestly".getBytes(StandardCharsets.US_ASCII), null);
        start(five());
        assertThat(cockpit.await(WireMessage.Bye.class).code()).isEqualTo(WireMessage.Bye.Code.AUTH);
        assertThat(cockpit.of(WireMessage.SnapBegin.class)).isEmpty();
        fleet.close();
        cockpit.close();
        cockpit = new TestCockpit();
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        cockpit.epoch = 999;
        fleet.terminal("Five").linkFaults().disconnect();
        assertThat(cockpit.await(WireMessage.Bye.class).code()).isEqualTo(WireMessage.Bye.Code.OLD_COCKPIT);
    }

    @Test
    void executesACommandWithoutWaitingForATick() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        send(open("a-1"));
        assertThat(result("a-1").result().category()).isEqualTo(ResultCategory.DONE);
        assertThat(cockpit.await(WireMessage.Ack.class).cid()).isEqualTo(new IntentId("a-1"));
        List<Kind> kinds = cockpit.of(WireMessage.Ev.class).stream()
                .map(WireMessage.Ev::kind)
                .toList();
        assertThat(kinds).startsWith(Kind.DEAL_ADDED, Kind.POSITION_OPENED);
        WireMessage.Ev opened = cockpit.of(WireMessage.Ev.class).get(1);
        assertThat(((WireMessage.Pos) opened.state()).position().comment()).isEqualTo("\"quoted\" \\ {comment}");
    }

    @Test
    void carriesOutHundredRapidOrdersEachOnce() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        for (int i = 0; i < 100; i++) {
            send(open("r-" + i));
        }
        cockpit.awaitCount(WireMessage.Result.class, 100);
        assertThat(positions()).hasSize(100);
    }

    @Test
    void answersARepeatedCommandFromItsJournalAlsoAfterARestart() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        OrderCommand.Open command = open("same");
        send(command);
        WireMessage.Result first = result("same");
        send(command);
        assertThat(cockpit.awaitCount(WireMessage.Result.class, 2)).containsOnly(first);
        fleet.close();
        start(five());
        cockpit.awaitCount(WireMessage.SnapEnd.class, 2);
        send(command);
        assertThat(cockpit.awaitCount(WireMessage.Result.class, 3)).containsOnly(first);
        assertThat(positions()).hasSize(1);
    }

    @Test
    void callsACommandUnknownThatARestartInterruptedWhileItWasSent() throws IOException {
        start(five(), cockpit.target(), new TerminalTiming(20, 60_000, 10, 5_000, 200));
        cockpit.await(WireMessage.SnapEnd.class);
        fleet.terminal("Five").faults().next(new Fault.LoseRequest());
        OrderCommand.Open command = open("cut");
        send(command);
        Await.until(() -> "sent", () -> fleet.terminal("Five").faults().size() == 0);
        fleet.close();
        start(five());
        cockpit.awaitCount(WireMessage.SnapEnd.class, 2);
        send(command);
        assertThat(result("cut").result().category()).isEqualTo(ResultCategory.UNKNOWN_OUTCOME);
        assertThat(positions()).isEmpty();
    }

    @Test
    void findsAnOrderByItsMagicAfterALostReply() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        fleet.terminal("Five").faults().loseReply().next(new Fault.LoseRequest());
        send(open("lost", Clock.system().nowMs() + 20_000, 77));
        assertThat(result("lost").result().category()).isEqualTo(ResultCategory.DONE);
        send(open("gone", Clock.system().nowMs() + 20_000, 78));
        assertThat(result("gone").result().category()).isEqualTo(ResultCategory.UNKNOWN_OUTCOME);
        assertThat(positions()).hasSize(1);
    }

    @Test
    void repeatsOnlyWhatMayBeRepeated() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        fleet.terminal("Five").faults().refuse(Reply.REQUOTE).refuse(Reply.BUSY).refuse(Reply.OFF_QUOTES);
        send(open("again"));
        assertThat(result("again").result().category()).isEqualTo(ResultCategory.DONE);
        fleet.terminal("Five").faults().refuse(Reply.REJECTED);
        send(open("once"));
        assertThat(result("once").result().category()).isEqualTo(ResultCategory.REJECTED);
        send(open("late", Clock.system().nowMs() - 1, 5));
        assertThat(result("late").result().category()).isEqualTo(ResultCategory.EXPIRED);
        assertThat(positions()).hasSize(1);
    }

    @Test
    void announcesABlockingCallOnMt4() throws IOException {
        start(four());
        cockpit.await(WireMessage.SnapEnd.class);
        send(open("busy"));
        result("busy");
        assertThat(cockpit.of(WireMessage.Busy.class)).containsExactly(new WireMessage.Busy(new IntentId("busy")));
    }

    @Test
    void flattensUntilNothingIsLeftDespiteRefusals() throws IOException {
        start(four());
        cockpit.await(WireMessage.SnapEnd.class);
        for (int i = 0; i < 5; i++) {
            send(open("f-" + i));
        }
        cockpit.awaitCount(WireMessage.Result.class, 5);
        fleet.terminal("Four")
                .faults()
                .refuse(Reply.REQUOTE)
                .refuse(Reply.BUSY)
                .loseReply()
                .refuse(Reply.REJECTED);
        WireMessage.Flatten flatten = new WireMessage.Flatten(
                new IntentId("flat"), Clock.system().nowMs() + 20_000, FlattenScope.ALL, Optional.empty());
        cockpit.send(flatten);
        WireMessage.FlattenDone done = cockpit.await(WireMessage.FlattenDone.class);
        assertThat(done.left()).isZero();
        assertThat(positions()).isEmpty();
        cockpit.send(flatten);
        assertThat(cockpit.awaitCount(WireMessage.FlattenDone.class, 2)).containsOnly(done);
    }

    @Test
    void staysHaltedOverARestartAndStillLetsGo() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        send(open("before"));
        result("before");
        cockpit.send(new WireMessage.GuardMessage(Guard.OPEN.withHalted(true)));
        cockpit.await(WireMessage.Heartbeat.class, WireMessage.Heartbeat::halted);
        fleet.close();
        start(five());
        cockpit.awaitCount(WireMessage.SnapEnd.class, 2);
        send(open("halted"));
        assertThat(result("halted").result().category()).isEqualTo(ResultCategory.RULE);
        Position held = positions().getFirst();
        send(new OrderCommand.Close(
                new IntentId("exit"),
                Clock.system().nowMs() + 20_000,
                held.ticket(),
                held.identifier(),
                EURUSD,
                Lots.ZERO,
                20));
        assertThat(result("exit").result().category()).isEqualTo(ResultCategory.DONE);
        cockpit.send(new WireMessage.GuardMessage(Guard.OPEN));
        send(open("armed"));
        assertThat(result("armed").result().category()).isEqualTo(ResultCategory.DONE);
    }

    @Test
    void letsOnlyStopsThatDoNotWidenTheLossPassWhileHalted() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        send(open("held"));
        result("held");
        cockpit.send(new WireMessage.GuardMessage(Guard.OPEN.withHalted(true)));
        assertThat(modify("first", "1.09000").category()).isEqualTo(ResultCategory.DONE);
        assertThat(modify("tighter", "1.09500").category()).isEqualTo(ResultCategory.DONE);
        assertThat(modify("looser", "1.09400").category()).isEqualTo(ResultCategory.RULE);
        CommandResult removed = modify("removed", "0");
        assertThat(removed.category()).isEqualTo(ResultCategory.RULE);
        assertThat(removed.text()).contains("Five", "halted", "1.095", "EURUSD");
        assertThat(positions().getFirst().stopLoss()).isEqualTo(Price.parse("1.095"));
        cockpit.send(new WireMessage.GuardMessage(Guard.OPEN));
        assertThat(modify("armed", "1.09400").category()).isEqualTo(ResultCategory.DONE);
    }

    private CommandResult modify(String cid, String stopLoss) {
        Position held = positions().getFirst();
        send(new OrderCommand.Modify(
                new IntentId(cid),
                Clock.system().nowMs() + 20_000,
                held.ticket(),
                held.identifier(),
                EURUSD,
                Price.parse(stopLoss),
                Price.NONE));
        return result(cid).result();
    }

    @Test
    void closesEverythingWhenEquityFallsThroughTheFloor() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        send(open("floor"));
        result("floor");
        cockpit.send(new WireMessage.GuardMessage(
                new Guard(false, 0, FixedPoint.parse("99950"), 0, Guard.DeadManPolicy.HOLD)));
        quote("1.09400", "1.09410");
        cockpit.await(WireMessage.Ev.class, ev -> ev.kind() == Kind.POSITION_CLOSED);
        cockpit.await(WireMessage.Heartbeat.class, WireMessage.Heartbeat::halted);
    }

    @Test
    void flattensByItselfWhenTheCockpitIsDead() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        send(open("alone"));
        result("alone");
        cockpit.send(new WireMessage.GuardMessage(new Guard(false, 0, 0, 1, Guard.DeadManPolicy.FLATTEN)));
        Await.until(() -> "flat", () -> positions().isEmpty());
        boolean halted = fleet.call(f -> f.terminal("Five").isHalted());
        assertThat(halted).isTrue();
    }

    @Test
    void keepsEventsInOrderAndSendsThemAgain() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        fleet.terminal("Five").linkFaults().dropEvents(1);
        send(open("gap"));
        result("gap");
        cockpit.await(WireMessage.Ev.class, ev -> ev.kind() == Kind.ACCOUNT_CHANGED);
        assertThat(cockpit.of(WireMessage.Ev.class).getFirst().seq()).isEqualTo(2);
        cockpit.send(new WireMessage.Resend(1));
        WireMessage.Ev first = cockpit.await(WireMessage.Ev.class, ev -> ev.seq() == 1);
        assertThat(first.kind()).isEqualTo(Kind.DEAL_ADDED);
        cockpit.send(new WireMessage.Eack(3));
        cockpit.send(new WireMessage.Resend(1));
        cockpit.awaitCount(WireMessage.SnapEnd.class, 2);
    }

    @Test
    void comesBackAfterABrokenLinkWithWhatHappenedMeanwhile() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        fleet.terminal("Five").linkFaults().loseResults(1);
        send(open("unheard"));
        cockpit.awaitCount(WireMessage.SnapEnd.class, 2);
        assertThat(cockpit.of(WireMessage.Result.class)).isEmpty();
        assertThat(cockpit.of(WireMessage.Pos.class)).hasSize(1);
        send(open("unheard"));
        assertThat(result("unheard").result().category()).isEqualTo(ResultCategory.DONE);
        assertThat(positions()).hasSize(1);
    }

    @Test
    void answersGarbageByEndingTheSessionAndComingBack() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        cockpit.sendRaw("NEWS\tx\nCMD\tbroken\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(cockpit.await(WireMessage.Err.class).about()).isEqualTo("NEWS");
        assertThat(cockpit.await(WireMessage.Bye.class).code()).isEqualTo(WireMessage.Bye.Code.MALFORMED);
        cockpit.awaitCount(WireMessage.SnapEnd.class, 2);
    }

    @Test
    void sendsQuotesOfWhatIsSubscribedAndNeverAZeroPrice() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        cockpit.send(new WireMessage.Sub(List.of(EURUSD, new Symbol("NOPE"))));
        assertThat(cockpit.await(WireMessage.Err.class).about()).isEqualTo("NOPE");
        quote("1.20000", "1.20010");
        cockpit.await(WireMessage.TickMessage.class, tick -> tick.bid() == FixedPoint.parse("1.2"));
        fleet.call(f -> {
            f.terminal("Five").broker().setConnected(false);
            return true;
        });
        quote("1.30000", "1.30010");
        cockpit.await(WireMessage.Heartbeat.class, beat -> !beat.brokerConnected());
        assertThat(cockpit.of(WireMessage.TickMessage.class))
                .allMatch(tick -> tick.bid() > 0 && tick.bid() < FixedPoint.parse("1.3"));
    }

    @Test
    void hasThousandsOfCandlesAtOnceThatJoinTheQuote() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        for (Timeframe timeframe : EnumSet.range(Timeframe.M1, Timeframe.D1)) {
            int before = cockpit.of(WireMessage.Bar.class).size();
            cockpit.send(new WireMessage.Hist(timeframe.ordinal(), EURUSD, timeframe, 0, 0, 2_000));
            WireMessage.BarEnd end = cockpit.await(WireMessage.BarEnd.class, e -> e.rid() == timeframe.ordinal());
            assertThat(end.status()).isEqualTo(WireMessage.BarEnd.Status.COMPLETE);
            List<WireMessage.Bar> bars = cockpit.of(WireMessage.Bar.class).subList(before, before + 2_000);
            for (int i = 1; i < bars.size(); i++) {
                assertThat(bars.get(i).openServerMs())
                        .isGreaterThan(bars.get(i - 1).openServerMs());
            }
            assertThat(bars.getLast().openServerMs() % timeframe.durationMs()).isZero();
        }
        cockpit.send(new WireMessage.Hist(99, new Symbol("NOPE"), Timeframe.M1, 0, 0, 10));
        assertThat(cockpit.await(WireMessage.BarEnd.class, e -> e.rid() == 99).status())
                .isEqualTo(WireMessage.BarEnd.Status.ERROR);
    }

    @Test
    void saysWhichPermissionIsMissing() throws IOException {
        start(five());
        cockpit.await(WireMessage.SnapEnd.class);
        fleet.call(f -> {
            f.terminal("Five").setPermissions(new Permissions(false, true, true, true));
            return true;
        });
        send(open("off"));
        assertThat(result("off").result().category()).isEqualTo(ResultCategory.DISABLED);
        cockpit.await(WireMessage.Heartbeat.class, beat -> !beat.terminalTradeAllowed());
    }
}
