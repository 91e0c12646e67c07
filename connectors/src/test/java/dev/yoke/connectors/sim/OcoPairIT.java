package dev.yoke.connectors.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.sim.terminal.TerminalTiming;
import dev.yoke.connectors.store.SqliteJournal;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two linked orders over the real bridge to a simulated broker, with the journal on the disk and a cockpit that ends
/// without a word.
@Timeout(60)
final class OcoPairIT {

    private static final TerminalTiming QUICK = new TerminalTiming(20, 50, 10, 5_000, 200);

    @TempDir
    private Path folder;

    private final Clock clock = Clock.system();
    private Engine engine;
    private SqliteJournal journal;
    private BridgeServer bridge;
    private SimFleet fleet;
    private int port;

    private void start() throws IOException {
        startCockpit();
        AccountTerms terms = AccountTerms.hedging("Five", 501).frictionless();
        fleet = new SimFleet(SimConfig.manual(terms).withTiming(QUICK), clock, folder.resolve("sim"));
        fleet.start(new BridgeTarget(new InetSocketAddress("127.0.0.1", port)), TestCockpit.KEY);
        awaitLive();
    }

    /// @param port where the terminals look for it
    private void startCockpit() throws IOException {
        engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()));
        journal = SqliteJournal.open(folder.resolve("yoke.db"), clock, engine::onEvent);
        BridgeAddress address = new BridgeAddress.Tcp("127.0.0.1", port);
        bridge = new BridgeServer(
                clock, engine, BridgeConfig.of(List.of(address), new Handshake(TestCockpit.KEY), clock.nowMs()));
        engine.start(journal, bridge, bridge::queues);
        bridge.start();
        port = ((BridgeAddress.Tcp) bridge.addresses().getFirst()).port();
    }

    private void awaitLive() {
        await("live", view -> view.terminals().stream().anyMatch(one -> one.state() == LinkState.LIVE));
        quote("1.10000", "1.10010");
        await("a quote", view -> !view.terminals().isEmpty());
    }

    private void endCockpit() {
        bridge.close();
        engine.close();
        journal.close();
    }

    @AfterEach
    void end() {
        fleet.close();
        endCockpit();
    }

    private void quote(String bid, String ask) {
        fleet.quote("EURUSD", FixedPoint.parse(bid), FixedPoint.parse(ask));
    }

    private void await(String what, Predicate<CockpitView> seen) {
        Await.until(() -> what + ": " + engine.current(), () -> seen.test(engine.current()));
    }

    private List<Order> orders() {
        return fleet.call(f -> f.terminal("Five").broker().orders());
    }

    private List<Position> positions() {
        return fleet.call(f -> f.terminal("Five").broker().positions());
    }

    private Signal stop(String id, Signal.Action action, String price) {
        return new Signal(
                new SignalId(id),
                "ticket",
                action,
                "EURUSD",
                OrderType.STOP,
                Price.parse(price),
                new Level.Pips(20 * FixedPoint.ONE),
                new Level.None(),
                new Sizing.FixedLots(Lots.parse("0.1")),
                Set.of(),
                "",
                clock.nowMs(),
                clock.nowMs(),
                "");
    }

    /// Until the first price is fresh the gate denies: each try is a new pair.
    private void sendPair() {
        int[] tries = {0};
        Await.until(() -> "a pair that passes", () -> {
            quote("1.10000", "1.10010");
            String id = "pair-" + ++tries[0];
            Answer answer = engine.submit(new Command.SubmitPair(
                            stop(id, Signal.Action.BUY, "1.1050"), stop(id + "-b", Signal.Action.SELL, "1.0950")))
                    .join();
            return answer.isAccepted();
        });
        Await.until(() -> "two orders at the broker: " + orders(), () -> orders().size() == 2);
    }

    @Test
    void cancelsOneWhenTheOtherIsFilled() throws IOException {
        start();
        sendPair();
        await("linked", view -> view.orders().size() == 2);
        quote("1.10510", "1.10520");
        Await.until(() -> "one position alone: " + orders(), () -> orders().isEmpty());
        assertThat(positions()).extracting(Position::side).containsExactly(Side.BUY);
    }

    @Test
    void cancelsOneThatStandsAfterTheOtherWasFilledWithoutACockpit() throws IOException {
        start();
        sendPair();
        endCockpit();
        quote("1.10510", "1.10520");
        Await.until(() -> "filled", () -> positions().size() == 1);
        assertThat(orders()).hasSize(1);
        startCockpit();
        Await.until(() -> "the other is cancelled: " + orders(), () -> orders().isEmpty());
        assertThat(positions()).hasSize(1);
    }
}
