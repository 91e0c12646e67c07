package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The terminals' processes die by `kill -9` between fills, again and again: their accounts lose nothing and double
/// nothing. The simulated ones live in one process together.
@Timeout(120)
final class FleetKillIT {

    static final List<AccountTerms> ACCOUNTS = List.of(
            AccountTerms.hedging("Alder", 501).frictionless(),
            AccountTerms.netting("Birch", 601).frictionless(),
            AccountTerms.mt4("Cedar", 401, TradeMode.DEMO).frictionless());

    private static final int ROUNDS = 3;
    private static final int MOST_ORDERS = 25;

    @TempDir
    Path home;

    private final Books books = new Books();
    private final Map<IntentId, Long> magics = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(20261121);
    private BridgeServer bridge;
    private int orders;

    /// The three terminals, as one process or several.
    private interface Mortals {
        void start() throws IOException;

        void kill() throws InterruptedException;
    }

    /// All simulated terminals in one process of their own.
    private final class SimulatedProcess implements Mortals {
        private Process process;

        @Override
        public void start() throws IOException {
            process = spawn();
        }

        @Override
        public void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /// Each Expert Advisor in a process of its own.
    private final class NativeProcesses implements Mortals {
        private final Fleet fleet;

        private NativeProcesses(Fleet fleet) {
            this.fleet = fleet;
        }

        @Override
        public void start() throws IOException {
            fleet.start(bridge.addresses().getFirst());
        }

        @Override
        public void kill() {
            fleet.kill();
        }
    }

    private static Stream<Fleet.Kind> fleets() {
        return Fleet.Kind.here();
    }

    @ParameterizedTest
    @MethodSource("fleets")
    void keepsEveryConfirmedFillOnceOverKills(Fleet.Kind kind) throws Exception {
        switch (kind) {
            case SIMULATED -> keeps(new SimulatedProcess());
            case NATIVE -> {
                try (Fleet fleet = new Fleet(kind, home)) {
                    keeps(new NativeProcesses(fleet));
                }
            }
        }
    }

    private void keeps(Mortals terminals) throws Exception {
        Clock clock = Clock.system();
        bridge = new BridgeServer(
                clock,
                books,
                BridgeConfig.of(List.of(new BridgeAddress.Tcp("127.0.0.1", 0)), new Handshake(Rig.KEY), clock.nowMs()));
        bridge.start();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                terminals.start();
                try {
                    awaitLinks(LinkState.LIVE);
                    trade(1 + random.nextInt(MOST_ORDERS - 5));
                } finally {
                    terminals.kill();
                }
                awaitLinks(LinkState.OFFLINE);
            }
            terminals.start();
            try {
                awaitLinks(LinkState.LIVE);
                ACCOUNTS.forEach(this::check);
            } finally {
                terminals.kill();
            }
        } finally {
            bridge.close();
        }
    }

    private Process spawn() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FleetProcess.class.getName(),
                        Integer.toString(bridge.port()),
                        home.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitLinks(LinkState state) {
        ACCOUNTS.forEach(terms -> books.awaitLink(new TerminalId(terms.name()), state));
    }

    /// Sends orders to all three as fast as it can; returns when some of them were confirmed.
    private void trade(int confirmed) {
        int before = results().size();
        for (int i = 0; i < MOST_ORDERS; i++) {
            ACCOUNTS.forEach(this::send);
        }
        Await.until(
                () -> confirmed + " results, some from each",
                () -> results().size() >= before + confirmed
                        && ACCOUNTS.stream()
                                .noneMatch(terms ->
                                        confirmed(new TerminalId(terms.name())).isEmpty()));
    }

    private void send(AccountTerms terms) {
        IntentId intent = new IntentId("k-" + ++orders);
        magics.put(intent, (long) orders);
        bridge.find(new TerminalId(terms.name()))
                .orElseThrow()
                .send(new OrderCommand.Open(
                        intent,
                        Clock.system().nowMs() + 20_000,
                        new Symbol("EURUSD" + terms.suffix()),
                        Side.BUY,
                        Lots.parse("0.01"),
                        Price.NONE,
                        Price.NONE,
                        1_000,
                        orders,
                        ""));
    }

    private List<CommandResult> results() {
        return books.of(Event.CommandResulted.class).stream()
                .map(Event.CommandResulted::result)
                .toList();
    }

    private void check(AccountTerms terms) {
        TerminalId id = new TerminalId(terms.name());
        List<Event.SnapshotReport> snapshots = books.of(Event.SnapshotReport.class).stream()
                .filter(report -> report.terminal().equals(id))
                .toList();
        Event.SnapshotReport now = snapshots.getLast();
        List<Long> filled = now.recentDeals().stream().map(Deal::magic).toList();
        assertThat(filled).as("each order at most once").doesNotHaveDuplicates();
        assertThat(filled).as("every confirmed fill").containsAll(confirmed(id));
        long held = now.positions().stream()
                .mapToLong(position -> position.lots().units())
                .sum();
        assertThat(held)
                .as("the positions are the sum of the fills")
                .isEqualTo(filled.size() * Lots.parse("0.01").units());
        if (!terms.isNetting()) {
            assertThat(now.positions().stream().map(Position::magic)).containsExactlyInAnyOrderElementsOf(filled);
        }
        long paid =
                now.recentDeals().stream().mapToLong(deal -> deal.net().units()).sum();
        assertThat(now.account().balance().units()).isEqualTo(terms.deposit() + paid);
    }

    private Set<Long> confirmed(TerminalId id) {
        Set<Long> confirmed = new HashSet<>();
        for (CommandResult result : results()) {
            if (result.terminal().equals(id) && result.category().isSuccess()) {
                confirmed.add(magics.get(result.intent()));
            }
        }
        return confirmed;
    }
}
