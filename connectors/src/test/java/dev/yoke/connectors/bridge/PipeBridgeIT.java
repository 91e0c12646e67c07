package dev.yoke.connectors.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.bridge.pipe.StandIn;
import dev.yoke.connectors.sim.SimConfig;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whole sessions of the bridge over the named pipe, with a library that stands in for Windows.
@Timeout(120)
final class PipeBridgeIT {

    private final RecordingInbox inbox = new RecordingInbox();
    private Path folder;
    private StandIn windows;
    private BridgeServer bridge;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createTempDirectory("yb");
        windows = StandIn.in(folder);
    }

    private void start(Clock clock) throws IOException {
        BridgeConfig config = BridgeConfig.of(
                List.of(new BridgeAddress.NamedPipe("yoke")), new Handshake(ScriptedTerminal.KEY), clock.nowMs());
        bridge = new BridgeServer(
                clock,
                inbox,
                config,
                address -> PipeListener.open((BridgeAddress.NamedPipe) address, windows.libraries()));
        bridge.start();
        assertThat(bridge.addresses()).extracting(Object::toString).containsExactly("\\\\.\\pipe\\yoke");
    }

    /// Nothing is left open, and nothing was done that Windows forbids.
    @AfterEach
    void close() {
        if (bridge == null) {
            return;
        }
        bridge.close();
        Await.until("all handles closed", () -> windows.count("handles") == 0);
        assertThat(windows.text("violation")).isEmpty();
        assertThat(windows.count("memory")).isZero();
    }

    private ScriptedTerminal connect(String name, long login) throws IOException {
        return ScriptedTerminal.connect(new BridgeAddress.UnixSocket(folder.resolve("yoke")), name, login);
    }

    @Test
    void tradesWithTheSimulatedTerminals() throws Exception {
        windows.script("read_chunk", 61);
        windows.script("write_chunk", 37);
        Clock clock = Clock.system();
        start(clock);
        AccountTerms five = AccountTerms.hedging("Five", 501).frictionless();
        AccountTerms four = AccountTerms.mt4("Four", 401, TradeMode.DEMO).frictionless();
        try (SimFleet fleet = new SimFleet(SimConfig.manual(five, four), clock, folder.resolve("accounts"))) {
            fleet.start(BridgeTarget.unix(folder.resolve("yoke")), ScriptedTerminal.KEY);
            fleet.quote("EURUSD", FixedPoint.parse("1.10000"), FixedPoint.parse("1.10010"));
            for (String name : List.of("Five", "Four")) {
                inbox.awaitLink(name, LinkState.LIVE);
                String intent = "in-" + name;
                var terminal = bridge.find(new TerminalId(name)).orElseThrow();
                assertThat(terminal.send(open(intent, clock))).isTrue();
                Await.until(intent + " filled", () -> isDone(intent));
            }
        }
    }

    private boolean isDone(String intent) {
        return inbox.of(Event.CommandResulted.class).stream()
                .anyMatch(event -> event.result().intent().value().equals(intent)
                        && event.result().category() == ResultCategory.DONE);
    }

    private static OrderCommand open(String intent, Clock clock) {
        return new OrderCommand.Open(
                new IntentId(intent),
                clock.nowMs() + 30_000,
                new Symbol("EURUSD"),
                Side.BUY,
                Lots.parse("0.1"),
                Price.NONE,
                Price.NONE,
                20,
                12345,
                "yoke:" + intent);
    }

    @Test
    void saysByeToEveryTerminalWhenItCloses() throws Exception {
        start(new SteppedClock());
        try (ScriptedTerminal terminal = connect("Alder", 7)) {
            terminal.live();
            inbox.awaitLink("Alder", LinkState.LIVE);
            bridge.close();
            assertThat(terminal.hear(WireMessage.Bye.class).code()).isEqualTo(WireMessage.Bye.Code.SHUTDOWN);
            terminal.hearEnd();
        }
    }

    @Test
    void dropsATerminalThatSaysNothing() throws Exception {
        SteppedClock clock = new SteppedClock();
        start(clock);
        try (ScriptedTerminal silent = connect("Silent", 8)) {
            Await.until("it is let in", () -> windows.count("admitted") == 1);
            Await.until("its reader waits", () -> windows.count("operations") == 1);
            clock.stepMs(6_000);
            silent.hearEnd();
        }
    }

    /// Waits in native functions that held the carriers of virtual threads would stop the whole bridge here.
    @Test
    void servesMoreTerminalsThanThisMachineHasCores() throws Exception {
        start(new SteppedClock());
        int count = 2 * Runtime.getRuntime().availableProcessors() + 2;
        List<ScriptedTerminal> terminals = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                ScriptedTerminal terminal = connect("Terminal" + i, 100 + i);
                terminals.add(terminal);
                terminal.live();
            }
            for (ScriptedTerminal terminal : terminals) {
                inbox.awaitLink(terminal.name, LinkState.LIVE);
                assertThat(terminal.hear(WireMessage.CockpitHeartbeat.class)).isNotNull();
            }
        } finally {
            for (ScriptedTerminal terminal : terminals) {
                terminal.close();
            }
        }
    }

    @Test
    void takesATerminalBackThatVanished() throws Exception {
        start(new SteppedClock());
        try (ScriptedTerminal first = connect("Alder", 7)) {
            first.live();
            inbox.awaitLink("Alder", LinkState.LIVE);
        }
        try (ScriptedTerminal second = connect("Alder", 7)) {
            second.live();
            assertThat(second.hear(WireMessage.CockpitHeartbeat.class)).isNotNull();
        }
    }
}
