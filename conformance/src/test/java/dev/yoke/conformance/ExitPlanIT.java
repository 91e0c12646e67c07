package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.manage.OcoMember;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Exit plans from the engine over the real bridge to a hedging, a netting and a MetaTrader 4 terminal: one position of
/// 0.4 lots at each, opened at 1.10010 with its stop 20 pips below.
@Timeout(120)
final class ExitPlanIT {

    @TempDir
    Path home;

    private final ShiftedClock clock = new ShiftedClock();
    private final MemoryJournal journal = new MemoryJournal();
    private Engine engine;
    private BridgeServer bridge;
    private Fleet fleet;

    private static Stream<Fleet.Kind> fleets() {
        return Fleet.Kind.here();
    }

    private void start(Fleet.Kind kind) throws IOException {
        fleet = new Fleet(kind, home);
        startCockpit();
        fleet.start(bridge.addresses().getFirst());
        awaitLive();
        fleet.quote("1.10000", "1.10010");
        bridge.all().forEach(Terminal::requestSnapshot);
        for (Fleet.Member member : fleet.members()) {
            member.terminal().handOpen(Side.BUY, "0.4", "1.09810", "0");
        }
        await("three positions", view -> view.positions().size() == 3);
    }

    private void startCockpit() throws IOException {
        engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()));
        journal.tell(engine::onEvent);
        BridgeAddress any = new BridgeAddress.Tcp("127.0.0.1", 0);
        bridge = new BridgeServer(clock, engine, BridgeConfig.of(List.of(any), new Handshake(Rig.KEY), clock.nowMs()));
        engine.start(journal, bridge, bridge::queues);
        bridge.start();
    }

    private void awaitLive() {
        await(
                "all are live",
                view -> view.terminals().size() == 3
                        && view.terminals().stream().allMatch(terminal -> terminal.state() == LinkState.LIVE));
    }

    /// The cockpit's end without a word to anybody, and the next one on what the journal kept.
    private void restartCockpit() throws IOException {
        closeCockpit();
        startCockpit();
        for (Fleet.Member member : fleet.members()) {
            member.line().leadTo(bridge.addresses().getFirst());
        }
        awaitLive();
    }

    @AfterEach
    void close() throws IOException {
        fleet.close();
        closeCockpit();
    }

    private void closeCockpit() {
        bridge.close();
        engine.close();
    }

    private interface Seen {
        boolean in(CockpitView view);
    }

    private void await(String what, Seen seen) {
        Await.until(() -> what + ": " + engine.current(), () -> seen.in(engine.current()));
    }

    private Answer ask(Command command) {
        return engine.submit(command).join();
    }

    private void plan(String text) {
        engine.current().positions().forEach(shown -> {
            Position position = shown.position();
            Answer answer =
                    ask(new Command.SetExitPlan(position.terminal(), position.identifier(), ExitPlanText.parse(text)));
            assertThat(answer.isAccepted()).as(answer.text()).isTrue();
        });
    }

    private boolean everyBroker(String lots, String stop) {
        return fleet.members().stream().allMatch(member -> {
            List<Position> open = member.terminal().positions();
            return open.size() == 1
                    && open.getFirst().lots().equals(Lots.parse(lots))
                    && open.getFirst().stopLoss().equals(Price.parse(stop));
        });
    }

    private void awaitBrokers(String what, String lots, String stop) {
        Await.until(
                () -> what + ": "
                        + fleet.members().stream()
                                .map(member -> member.terminal().positions())
                                .toList()
                        + engine.current(),
                () -> everyBroker(lots, stop));
    }

    private long sent(Class<? extends OrderCommand> kind) {
        return journal.of(IntentMade.class).stream()
                .filter(made -> kind.isInstance(made.command()))
                .count();
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void takesPartsMovesTheStopTrailsAndClosesTheRest(Fleet.Kind kind) throws IOException {
        start(kind);
        plan("be=1R tp=1R:50% tp=2R:25% tp=4R:rest trail=20p@3R");
        fleet.quote("1.10210", "1.10220");
        awaitBrokers("half is taken, the rest at break-even", "0.2", "1.10010");
        fleet.quote("1.10410", "1.10420");
        awaitBrokers("three quarters are taken", "0.1", "1.10010");
        fleet.quote("1.10650", "1.10660");
        awaitBrokers("trails by 20 pips", "0.1", "1.10450");
        fleet.quote("1.10550", "1.10560");
        fleet.quote("1.10810", "1.10820");
        await("all is closed", view -> view.positions().isEmpty());
        assertThat(sent(OrderCommand.Close.class))
                .as("three parts at three brokers")
                .isEqualTo(9);
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void jumpsOverTargetsInOneAndCarriesOnAfterARestart(Fleet.Kind kind) throws IOException {
        start(kind);
        plan("be=1R tp=1R:25% tp=2R:25% tp=3R:25% tp=4R:rest");
        fleet.quote("1.10430", "1.10440");
        awaitBrokers("a gap over two targets", "0.2", "1.10010");
        restartCockpit();
        await(
                "three plans",
                view -> view.positions().stream()
                                .filter(shown -> shown.plan().isPresent())
                                .count()
                        == 3);
        fleet.quote("1.10430", "1.10440");
        fleet.quote("1.10610", "1.10620");
        awaitBrokers("the third target, nothing twice", "0.1", "1.10010");
        assertThat(sent(OrderCommand.Close.class)).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void triesAgainAfterRequotesAndLostAnswersAndDoesNothingTwice(Fleet.Kind kind) throws IOException {
        start(kind);
        plan("tp=1R:50% be=1R");
        for (Fleet.Member member : fleet.members()) {
            member.terminal().fault(new OrderFault.Refuse(member.code(138, 10004)));
            member.terminal().fault(new OrderFault.LoseReply());
        }
        fleet.quote("1.10210", "1.10220");
        awaitBrokers("half is taken in spite of all", "0.2", "1.10010");
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void waitsForATerminalThatIsAway(Fleet.Kind kind) throws IOException {
        start(kind);
        plan("tp=1R:50% tp=2R:rest");
        for (Fleet.Member member : fleet.members()) {
            member.line().setOffline(true);
        }
        await("all are away", view -> view.terminals().stream().noneMatch(t -> t.state() == LinkState.LIVE));
        fleet.quote("1.10420", "1.10430");
        fleet.quote("1.10220", "1.10230");
        for (Fleet.Member member : fleet.members()) {
            member.line().setOffline(false);
        }
        awaitLive();
        fleet.quote("1.10220", "1.10230");
        awaitBrokers("by the price of then", "0.2", "1.09810");
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void protectsWhatIsNakedAtOneClickAndBreaksEven(Fleet.Kind kind) throws IOException {
        start(kind);
        for (Fleet.Member member : fleet.members()) {
            member.terminal()
                    .handModify(member.terminal().positions().getFirst().ticket(), "0", "0");
        }
        await("naked", view -> view.positions().stream().allMatch(shown -> shown.nakedStop()));
        Await.until(
                () -> "a stop by ATR, " + engine.current(),
                () -> ask(new Command.ProtectPositions(java.util.Optional.empty()))
                        .isAccepted());
        await("protected", view -> view.positions().stream().noneMatch(shown -> shown.nakedStop()));
        fleet.quote("1.10300", "1.10310");
        await("the new price", view -> view.positions().stream().allMatch(shown -> shown.pips() > 0));
        engine.current().positions().forEach(shown -> {
            Position position = shown.position();
            Answer answer = ask(new Command.MoveToBreakEven(position.terminal(), position.identifier()));
            assertThat(answer.isAccepted()).as(answer.text()).isTrue();
        });
        awaitBrokers("break-even", "0.4", "1.10010");
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void cancelsTheOtherOrder(Fleet.Kind kind) throws IOException {
        start(kind);
        for (Fleet.Member member : fleet.members()) {
            long above = member.terminal().handPlace(OrderType.STOP, Side.BUY, "0.1", "1.10500");
            long below = member.terminal().handPlace(OrderType.LIMIT, Side.BUY, "0.1", "1.09500");
            TerminalId id = new TerminalId(member.name());
            await(
                    "two orders at " + id,
                    view -> view.orders().stream()
                                    .filter(shown -> shown.order().terminal().equals(id))
                                    .count()
                            == 2);
            Answer answer = ask(new Command.LinkOco(List.of(
                    new OcoMember(id, OcoMember.Kind.ORDER, above), new OcoMember(id, OcoMember.Kind.ORDER, below))));
            assertThat(answer.isAccepted()).as(answer.text()).isTrue();
        }
        fleet.quote("1.10520", "1.10530");
        await("no order is left", view -> view.orders().isEmpty());
        assertThat(sent(OrderCommand.Cancel.class)).isEqualTo(3);
    }
}
