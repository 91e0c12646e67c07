package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.FlattenView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.TerminalView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The real engine and the real bridge with a hedging, a netting and a MetaTrader 4 terminal.
@Timeout(120)
final class CockpitFleetIT {

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
        startFleet();
    }

    private void startCockpit() throws IOException {
        engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()));
        journal.tell(engine::onEvent);
        BridgeAddress any = new BridgeAddress.Tcp("127.0.0.1", 0);
        bridge = new BridgeServer(clock, engine, BridgeConfig.of(List.of(any), new Handshake(Rig.KEY), clock.nowMs()));
        engine.start(journal, bridge, bridge::queues);
        bridge.start();
        ask(new Command.SetSourcePolicy(new SourcePolicy("tv", SourcePolicy.Mode.AUTO, Set.of(), false)));
        // Forty positions closed across the spread are forty losses in a row, and the brokers' market is
        // a lively one at some hours: entries are to be possible all the same.
        ask(new Command.SetRiskPolicy(RiskPolicy.DEFAULT
                .with(Limit.COOL_DOWN_LOSSES, "1000")
                .with(Limit.REGIME_VOLATILE, "100")
                .with(Limit.REGIME_EXTREME, "100")));
    }

    private void startFleet() throws IOException {
        fleet.start(bridge.addresses().getFirst());
        await(
                "all are live",
                view -> view.terminals().size() == 3
                        && view.terminals().stream().allMatch(terminal -> terminal.state() == LinkState.LIVE));
        quote("1.10000", "1.10010");
        // The tick values of the new prices.
        bridge.all().forEach(Terminal::requestSnapshot);
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

    private CockpitView await(String what, Seen seen) {
        Await.until(() -> what + ": " + engine.current(), () -> seen.in(engine.current()));
        return engine.current();
    }

    private Answer ask(Command command) {
        return engine.submit(command).join();
    }

    private void quote(String bid, String ask) {
        fleet.quote(bid, ask);
    }

    private static Symbol eurusd(AccountTerms terms) {
        return new Symbol("EURUSD" + terms.suffix());
    }

    /// Sends a signal once its prices are fresh and its ATR is known.
    private Answer signal(String id, Signal.Action action, String... terminals) {
        quote("1.10000", "1.10010");
        await(
                "fresh quotes",
                view -> view.quotes().stream()
                                .filter(quote ->
                                        quote.instrument().symbol().name().startsWith("EURUSD")
                                                && quote.bid() == FixedPoint.parse("1.1")
                                                && !quote.stale())
                                .count()
                        == 3);
        Set<TerminalId> to =
                Set.copyOf(List.of(terminals).stream().map(TerminalId::new).toList());
        long nowMs = clock.nowMs();
        return ask(new Command.SubmitSignal(new Signal(
                new SignalId(id),
                "tv",
                action,
                "EURUSD",
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.FixedLots(Lots.parse("0.1")),
                to,
                "",
                nowMs,
                nowMs,
                "{}")));
    }

    private void awaitAtr() {
        for (Fleet.Member member : fleet.members()) {
            AccountTerms terms = member.target().terms();
            Instrument instrument = new Instrument(new TerminalId(terms.name()), eurusd(terms));
            Await.until(
                    () -> "candles of " + instrument,
                    () -> engine.candles(instrument, Timeframe.M15)
                            .filter(candles -> candles.size() >= 100)
                            .isPresent());
        }
    }

    private List<Position> broker(String terminal) {
        return fleet.of(terminal).terminal().positions();
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void tradesASignalOnAllThreeWithStopAndTargetFromTheAtr(Fleet.Kind kind) throws IOException {
        start(kind);
        awaitAtr();
        Answer answer = signal("s-1", Signal.Action.BUY);
        assertThat(answer.isAccepted()).as(answer.toString()).isTrue();
        CockpitView view =
                await("three positions after " + answer, v -> v.positions().size() == 3);
        for (PositionView shown : view.positions()) {
            Position position = shown.position();
            assertThat(position.stopLoss().compareTo(position.openPrice())).isNegative();
            assertThat(position.takeProfit().compareTo(position.openPrice())).isPositive();
            assertThat(shown.source()).isEqualTo("tv");
        }
        assertThat(signal("s-1", Signal.Action.BUY).status()).isEqualTo(Answer.Status.DUPLICATE);
        signal("s-2", Signal.Action.CLOSE);
        await("flat", v -> v.positions().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void finishesAnUnknownOutcomeByItsMagicAndNeverSendsTwice(Fleet.Kind kind) throws IOException {
        start(kind);
        awaitAtr();
        fleet.of("Alder").line().cutAt(Way.TO_COCKPIT, "RESULT");
        fleet.of("Cedar").terminal().fault(new OrderFault.LoseReply());
        signal("u-1", Signal.Action.BUY, "Alder", "Cedar");
        await(
                "both found",
                v -> v.positions().size() == 2
                        && v.terminals().stream()
                                .allMatch(t -> t.unknownOutcomes() == 0 && t.state() == LinkState.LIVE));
        Await.until(
                () -> "two lost answers in " + journal.of(Noted.class),
                () -> journal.of(Noted.class).stream()
                                .filter(note -> note.kind().equals("reconcile/ACK_LOST"))
                                .map(Noted::subject)
                                .distinct()
                                .count()
                        == 2);
        await("settled", v -> v.terminals().stream().allMatch(t -> t.unknownOutcomes() == 0));
        assertThat(journal.of(IntentMade.class)).hasSize(2);
        assertThat(broker("Alder")).hasSize(1);
        assertThat(broker("Cedar")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void saysNotOpenedOnlyWhenItCannotHappenAnyMore(Fleet.Kind kind) throws IOException {
        start(kind);
        awaitAtr();
        fleet.of("Cedar").terminal().fault(new OrderFault.LoseRequest());
        signal("n-1", Signal.Action.BUY, "Cedar");
        await("unknown", v -> terminal(v, "Cedar").unknownOutcomes() == 1);
        clock.shiftMs(9_000);
        clock.shiftMs(9_000);
        await("settled", v -> terminal(v, "Cedar").unknownOutcomes() == 0);
        assertThat(journal.of(Noted.class)).anyMatch(note -> note.kind().equals("reconcile/NOT_OPENED"));
        assertThat(broker("Cedar")).isEmpty();
    }

    private static TerminalView terminal(CockpitView view, String name) {
        return view.terminals().stream()
                .filter(terminal -> terminal.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void adoptsWhatWasOpenedOutside(Fleet.Kind kind) throws IOException {
        start(kind);
        outside("Birch", 1);
        CockpitView view = await("adopted", v -> v.positions().size() == 1);
        assertThat(view.positions().getFirst().position().magic()).isZero();
        assertThat(journal.of(Noted.class)).anyMatch(note -> note.kind().equals("reconcile/OPENED_OUTSIDE"));
    }

    private void outside(String terminal, int count) {
        for (int i = 0; i < count; i++) {
            fleet.of(terminal).terminal().handOpen(Side.BUY, "0.01", "0", "0");
        }
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void flattensFortyEachDespiteRefusalsAndStaysHaltedOverRestartsOfBoth(Fleet.Kind kind) throws IOException {
        start(kind);
        for (Fleet.Member member : fleet.members()) {
            outside(member.name(), 40);
            for (int refusal : List.of(member.code(138, 10004), member.code(9, 10006))) {
                member.terminal().fault(new OrderFault.None());
                member.terminal().fault(new OrderFault.Refuse(refusal));
            }
            member.terminal().fault(new OrderFault.LoseReply());
        }
        await("81 positions", v -> v.positions().size() == 81);
        assertThat(ask(new Command.FlattenAll("test", false)).isAccepted()).isTrue();
        CockpitView view = await(
                "proven flat", v -> v.flatten().filter(FlattenView::finished).isPresent());
        assertThat(view.flatten().orElseThrow().lines())
                .hasSize(3)
                .allMatch(line -> line.state() == FlattenView.State.FLAT);
        for (Fleet.Member member : fleet.members()) {
            assertThat(member.terminal().positions()).isEmpty();
        }
        staysHalted();
    }

    private void staysHalted() throws IOException {
        fleet.kill();
        closeCockpit();
        startCockpit();
        startFleet();
        await(
                "halted on both sides",
                v -> v.halt().halted() && v.terminals().stream().allMatch(TerminalView::halted));
        assertThat(signal("h-1", Signal.Action.BUY).isAccepted()).isFalse();
        assertThat(ask(new Command.Rearm("test")).isAccepted()).isTrue();
        awaitAtr();
        await("halted nowhere", v -> v.terminals().stream().noneMatch(TerminalView::halted));
        Answer answer = signal("h-2", Signal.Action.BUY);
        await("trades again after " + answer, v -> v.positions().size() == 3);
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void tightensAStopWhileHaltedButWidensNone(Fleet.Kind kind) throws IOException {
        start(kind);
        ask(new Command.FlattenAll("test", false));
        await(
                "halted and flat",
                v -> v.halt().halted()
                        && v.flatten().filter(FlattenView::finished).isPresent()
                        && terminal(v, "Alder").halted());
        outside("Alder", 1);
        Position position = await("adopted", v -> v.positions().size() == 1)
                .positions()
                .getFirst()
                .position();
        assertThat(modify(position, "1.08").isAccepted()).isTrue();
        await("a first stop", v -> stopIs(v, "1.08"));
        assertThat(modify(position, "1.085").isAccepted()).isTrue();
        await("a tighter stop", v -> stopIs(v, "1.085"));
        assertThat(modify(position, "1.07").isAccepted()).isFalse();
        assertThat(modify(position, "0").isAccepted()).isFalse();
        assertThat(broker("Alder").getFirst().stopLoss()).isEqualTo(Price.parse("1.085"));
    }

    private static boolean stopIs(CockpitView view, String stop) {
        return view.positions().getFirst().position().stopLoss().equals(Price.parse(stop));
    }

    private Answer modify(Position position, String stop) {
        return ask(
                new Command.ModifyPosition(position.terminal(), position.identifier(), Price.parse(stop), Price.NONE));
    }
}
