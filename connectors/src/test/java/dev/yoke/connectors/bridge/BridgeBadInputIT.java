package dev.yoke.connectors.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.connectors.wire.FrameFault;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.trade.LinkState;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each kind of bad input on a real socket, beside a healthy terminal that must not notice.
@Timeout(60)
class BridgeBadInputIT {

    private BridgeFixture fixture;
    private RecordingInbox inbox;
    private ScriptedTerminal healthy;

    @BeforeEach
    void start() throws Exception {
        fixture = new BridgeFixture();
        inbox = fixture.inbox;
        healthy = fixture.connect("healthy", 100).live();
        inbox.awaitLink("healthy", LinkState.LIVE);
    }

    @AfterEach
    void stop() throws Exception {
        healthy.say(healthy.heartbeat());
        inbox.await(Event.HeartbeatReceived.class);
        assertThat(inbox.links("healthy")).containsExactly(LinkState.SYNCING, LinkState.LIVE);
        healthy.close();
        fixture.close();
    }

    private void assertNotShown() {
        assertThat(fixture.bridge.all()).extracting(Terminal::id).containsExactly(new TerminalId("healthy"));
        assertThat(inbox.of(Event.TerminalConnected.class)).hasSize(1);
    }

    @Test
    void refusesGarbageBeforeTheHandshake() throws Exception {
        try (ScriptedTerminal stranger = fixture.connect("x", 1)) {
            stranger.sayRaw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            stranger.hearEnd();
            assertThat(fixture.bridge.counters().faults(FrameFault.CONTROL_CHARACTER))
                    .isOne();
            assertNotShown();
        }
    }

    @Test
    void endsOnlyTheSessionOfAMalformedLine() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("bad", 1).live()) {
            inbox.awaitLink("bad", LinkState.LIVE);
            ea.sayRaw("POS\t1\t1\tEURUSD\tBUY\tmany\n");
            assertThat(ea.hear(WireMessage.Bye.class))
                    .isEqualTo(new WireMessage.Bye(
                            WireMessage.Bye.Code.MALFORMED, "POS: field 'lots' is not a decimal in range"));
            assertThat(inbox.awaitLink("bad", LinkState.OFFLINE))
                    .contains("malformed")
                    .contains("'lots'");
            assertThat(fixture.bridge.counters().faults(FrameFault.BAD_NUMBER)).isOne();
        }
    }

    @Test
    void endsTheSessionOfAMalformedTick() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("bad", 1).live()) {
            inbox.awaitLink("bad", LinkState.LIVE);
            ea.sayRaw("TICK\tEURUSD\t1.1\tnan\t\t\t1\n");
            assertThat(inbox.awaitLink("bad", LinkState.OFFLINE))
                    .contains("TICK")
                    .contains("'ask'");
        }
    }

    @Test
    void countsAConnectionThatEndsInsideALine() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("half", 1).live()) {
            inbox.awaitLink("half", LinkState.LIVE);
            ea.sayRaw("HB\t1579");
            ea.close();
            assertThat(inbox.awaitLink("half", LinkState.OFFLINE)).contains("inside a line");
            assertThat(fixture.bridge.counters().faults(FrameFault.TRUNCATED)).isOne();
        }
    }

    @Test
    void waitsForTheRestOfAHalfFrame() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("slow", 1).live()) {
            inbox.awaitLink("slow", LinkState.LIVE);
            ea.sayRaw("TICK\tEURUSD\t1.1");
            ea.sayRaw("\t1.2\t\t\t17\nTI");
            Await.until("the quote", () -> inbox.quotes.size() == 1);
            assertThat(inbox.quotes.getFirst().ask()).isEqualTo(120_000_000);
        }
    }

    @Test
    void endsTheSessionOfAnOversizedLine() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("big", 1).live()) {
            inbox.awaitLink("big", LinkState.LIVE);
            ea.sayRaw("LOG\tINFO\t" + "x".repeat(70_000));
            assertThat(inbox.awaitLink("big", LinkState.OFFLINE)).contains("64 KiB");
            assertThat(fixture.bridge.counters().faults(FrameFault.OVERSIZED)).isOne();
        }
    }

    @Test
    void refusesAnOversizedLineBeforeTheHandshake() throws Exception {
        try (ScriptedTerminal stranger = fixture.connect("x", 1)) {
            stranger.sayRaw("A".repeat(70_000));
            stranger.hearEnd();
            assertThat(fixture.bridge.counters().faults(FrameFault.OVERSIZED)).isOne();
            assertNotShown();
        }
    }

    @Test
    void refusesAWrongKeyAndSaysWhatToDo() throws Exception {
        try (ScriptedTerminal stranger = fixture.connect("x", 1)) {
            stranger.say(stranger.hello());
            String nonce = stranger.hear(WireMessage.Challenge.class).nonce();
            Handshake wrong = new Handshake(new byte[32]);
            stranger.say(new WireMessage.Auth(wrong.terminalProof(ScriptedTerminal.NONCE, nonce, 1, "Broker-Demo")));
            WireMessage.Bye bye = stranger.hear(WireMessage.Bye.class);
            assertThat(bye.code()).isEqualTo(WireMessage.Bye.Code.AUTH);
            assertThat(bye.text()).contains("account 1").contains("bridge.key");
            stranger.hearEnd();
            assertThat(fixture.bridge.counters().failedProofs()).isOne();
            assertNotShown();
        }
    }

    @Test
    void refusesTheCockpitsOwnProofPlayedBack() throws Exception {
        try (ScriptedTerminal stranger = fixture.connect("x", 1)) {
            stranger.say(stranger.hello());
            String nonce = stranger.hear(WireMessage.Challenge.class).nonce();
            Handshake key = new Handshake(ScriptedTerminal.KEY);
            stranger.say(new WireMessage.Auth(key.cockpitProof(ScriptedTerminal.NONCE, nonce, 1, "Broker-Demo")));
            assertThat(stranger.hear(WireMessage.Bye.class).code()).isEqualTo(WireMessage.Bye.Code.AUTH);
        }
    }

    @Test
    void refusesAnotherProtocolVersion() throws Exception {
        try (ScriptedTerminal stranger = fixture.connect("x", 1)) {
            stranger.say(stranger.hello(2, 3));
            WireMessage.Bye bye = stranger.hear(WireMessage.Bye.class);
            assertThat(bye.code()).isEqualTo(WireMessage.Bye.Code.PROTOCOL);
            assertThat(bye.text()).contains("2 to 3").contains("Install the Expert Advisor");
            assertNotShown();
        }
    }

    @Test
    void dropsASilentClientAfterFiveSeconds() throws Exception {
        try (ScriptedTerminal silent = fixture.connect("x", 1)) {
            Await.until(
                    "it is counted as pending",
                    () -> fixture.bridge.queues().getFirst().depth() == 1);
            healthyStep(4_900);
            assertThat(fixture.bridge.counters().silentConnections()).isZero();
            healthyStep(200);
            silent.hearEnd();
            Await.until("it is counted", () -> fixture.bridge.counters().silentConnections() == 1);
            assertNotShown();
        }
    }

    @Test
    void givesTheWholeHandshakeFiveSeconds() throws Exception {
        try (ScriptedTerminal slow = fixture.connect("x", 1)) {
            Await.until(
                    "it is counted as pending",
                    () -> fixture.bridge.queues().getFirst().depth() == 1);
            healthyStep(2_500);
            slow.say(slow.hello());
            slow.hear(WireMessage.Challenge.class);
            healthyStep(2_700);
            slow.hearEnd();
            assertNotShown();
        }
    }

    /// Steps in parts that keep the healthy terminal fresh.
    private void healthyStep(long ms) throws IOException {
        for (long left = ms; left > 0; left -= 1_000) {
            int heard = inbox.of(Event.HeartbeatReceived.class).size();
            fixture.clock.stepMs(Math.min(left, 1_000));
            healthy.say(healthy.heartbeat());
            inbox.awaitNumber(Event.HeartbeatReceived.class, heard + 1);
        }
    }

    @Test
    void boundsConnectionsThatHaveNotProvedThemselves() throws Exception {
        List<ScriptedTerminal> silent = new ArrayList<>();
        for (int i = 0; i < BridgeConfig.Limits.STANDARD.pendingConnections(); i++) {
            silent.add(fixture.connect("x", i));
        }
        Await.until("all are pending", () -> fixture.bridge.queues().getFirst().depth() == silent.size());
        try (ScriptedTerminal oneTooMany = fixture.connect("y", 99)) {
            oneTooMany.hearEnd();
        }
        assertThat(fixture.bridge.counters().refusedConnections()).isOne();
        for (ScriptedTerminal client : silent) {
            client.close();
        }
        Await.until("room again", () -> fixture.bridge.queues().getFirst().depth() == 0);
        try (ScriptedTerminal welcome = fixture.connect("z", 1).live()) {
            assertThat(welcome.name).isEqualTo("z");
            inbox.awaitLink("z", LinkState.LIVE);
        }
    }

    @Test
    void newestTerminalOfALoginWins() throws Exception {
        try (ScriptedTerminal older = fixture.connect("twin", 1).live()) {
            inbox.awaitLink("twin", LinkState.LIVE);
            fixture.terminal("twin").send(fixture.open("k-1"));
            older.hear(WireMessage.Cmd.class);
            try (ScriptedTerminal newer = fixture.connect("twin", 1).live()) {
                assertThat(older.hear(WireMessage.Bye.class).code()).isEqualTo(WireMessage.Bye.Code.SUPERSEDED);
                older.hearEnd();
                Await.until(
                        "live again",
                        () -> inbox.links("twin").size() == 4
                                || inbox.links("twin").size() == 5);
                inbox.awaitLink("twin", LinkState.LIVE);
                assertThat(inbox.links("twin"))
                        .containsExactly(LinkState.SYNCING, LinkState.LIVE, LinkState.SYNCING, LinkState.LIVE);
                assertThat(inbox.await(Event.CommandUncertain.class).reason()).contains("same account");
                fixture.terminal("twin").send(fixture.close("k-2"));
                assertThat(newer.hear(WireMessage.Cmd.class).command()).isEqualTo(fixture.close("k-2"));
                assertThat(fixture.bridge.all()).hasSize(2);
            }
        }
    }

    @Test
    void givesTwoAccountsOfOneNameTheirOwnAndKeepsThemOverARestart(@TempDir Path folder) throws Exception {
        BridgeConfig config = BridgeFixture.config().withNamesFile(folder.resolve("terminals.tsv"));
        try (BridgeFixture first = new BridgeFixture(config);
                ScriptedTerminal a = first.connect("same", 1).live();
                ScriptedTerminal b = first.connect("same", 2).live()) {
            assertThat(a.login).isNotEqualTo(b.login);
            first.inbox.awaitLink("same", LinkState.LIVE);
            first.inbox.awaitLink("same-2", LinkState.LIVE);
        }
        try (BridgeFixture second = new BridgeFixture(config);
                ScriptedTerminal b = second.connect("renamed", 2).live()) {
            assertThat(b.login).isEqualTo(2);
            second.inbox.awaitLink("same-2", LinkState.LIVE);
            assertThat(second.bridge.find(new TerminalId("same"))).isEqualTo(Optional.empty());
        }
    }

    @Test
    void saysWhichPortIsInUse() throws Exception {
        BridgeAddress taken = fixture.bridge.addresses().getFirst();
        BridgeServer second = new BridgeServer(
                fixture.clock,
                inbox,
                BridgeConfig.of(
                        List.of(new BridgeAddress.Tcp("127.0.0.1", 0), taken), fixture(), SteppedClock.START_MS));
        assertThatThrownBy(second::start)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(taken.toString())
                .hasMessageContaining("another program uses this port")
                .hasMessageContaining("--bridge-port");
    }

    private static Handshake fixture() {
        return new Handshake(ScriptedTerminal.KEY);
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThatThrownBy(() -> BridgeListener.open(new BridgeAddress.Tcp("0.0.0.0", 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("only addresses of this machine");
    }

    @Test
    void replacesAnAbandonedSocketFileButNotOneInUse(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("yoke.sock");
        try (ServerSocketChannel killed = ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(path));
            assertThatThrownBy(() -> BridgeListener.open(new BridgeAddress.UnixSocket(path)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another program serves it");
        }
        assertThat(path).exists();
        try (BridgeListener listener = BridgeListener.open(new BridgeAddress.UnixSocket(path))) {
            assertThat(listener.address()).isEqualTo(new BridgeAddress.UnixSocket(path));
            assertThat(Files.getPosixFilePermissions(path)).hasSize(2);
        }
    }

    @Test
    void refusesACockpitOnlyMessageFromATerminal() throws Exception {
        try (ScriptedTerminal ea = fixture.connect("odd", 1).live()) {
            inbox.awaitLink("odd", LinkState.LIVE);
            ea.say(ea.hello());
            assertThat(inbox.awaitLink("odd", LinkState.OFFLINE)).contains("a second HELLO");
            assertThat(fixture.bridge.counters().faults(FrameFault.OUT_OF_ORDER))
                    .isOne();
        }
    }
}
