package dev.yoke.benchmarks;

import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.gateway.Gateway;
import dev.yoke.connectors.gateway.GatewayConfig;
import dev.yoke.connectors.sim.SimConfig;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.store.SqliteJournal;
import dev.yoke.connectors.store.SqliteSources;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.LinkState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A whole cockpit on simulated terminals, with a tap on the wire: real sockets, real SQLite, real HTTP.
final class Rig implements AutoCloseable {

    static final String TOKEN = "bench-token";
    private static final byte[] KEY = new byte[32];

    private final Folder folder = Folder.create();
    private final Engine engine;
    private final SqliteJournal journal;
    private final BridgeServer bridge;
    private final WireTap tap;
    private final Gateway gateway;
    private final SimFleet fleet;

    /// @param terminals hedging demo accounts
    /// @param sources webhook sources `s0` … that may trade on all of them
    Rig(int terminals, int sources) throws Exception {
        Clock clock = Clock.system();
        Arrays.fill(KEY, (byte) 7);
        engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()));
        journal = SqliteJournal.open(folder.path().resolve("yoke.db"), clock, engine::onEvent);
        bridge = new BridgeServer(
                clock,
                engine,
                BridgeConfig.of(List.of(new BridgeAddress.Tcp("127.0.0.1", 0)), new Handshake(KEY), clock.nowMs()));
        engine.start(journal, bridge, bridge::queues);
        bridge.start();
        SqliteSources store = SqliteSources.open(folder.path().resolve("yoke.db"));
        for (int i = 0; i < sources; i++) {
            SourcePolicy policy = new SourcePolicy("s" + i, SourcePolicy.Mode.AUTO, Set.of(), true);
            store.put(policy, sha256(TOKEN), clock.nowMs());
            engine.submit(new Command.SetSourcePolicy(policy)).get(10, TimeUnit.SECONDS);
        }
        engine.submit(new Command.SetRiskPolicy(wide())).get(10, TimeUnit.SECONDS);
        gateway = new Gateway(
                GatewayConfig.local(0, TOKEN).withEntriesPerMinute(1_000_000),
                engine,
                engine,
                store,
                clock,
                Optional.empty());
        gateway.start();
        tap = new WireTap(bridge.port());
        fleet = new SimFleet(
                new SimConfig(
                        accounts(terminals),
                        1,
                        1,
                        Optional.empty(),
                        false,
                        false,
                        false,
                        dev.yoke.connectors.sim.terminal.TerminalTiming.STANDARD),
                clock,
                folder.path().resolve("sim"));
        fleet.start(BridgeTarget.tcp("127.0.0.1", tap.port()), KEY);
        await(
                "terminals live with prices",
                () -> liveTerminals() == terminals
                        && engine.current().quotes().size() >= 6 * terminals
                        && engine.current().quotes().stream().noneMatch(quote -> quote.stale()));
    }

    private static List<AccountTerms> accounts(int count) {
        List<AccountTerms> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accounts.add(AccountTerms.hedging("Bench " + i, 1_000 + i));
        }
        return accounts;
    }

    /// Limits that let a benchmark's many small orders through.
    private static RiskPolicy wide() {
        return RiskPolicy.DEFAULT
                .with(Limit.MAX_DAILY_LOSS, "100")
                .with(Limit.MAX_HEAT, "100")
                .with(Limit.MAX_POSITIONS, 10_000)
                .with(Limit.MAX_PER_SYMBOL, 10_000)
                .with(Limit.MAX_POSITION_SIZE, "100")
                .with(Limit.MAX_ASSET_CLASS, "100")
                .with(Limit.MAX_CORRELATED, "100")
                .with(Limit.MAX_CONCENTRATION, "100")
                .with(Limit.MAX_CURRENCY_LEG, "100000")
                .with(Limit.MIN_MARGIN_LEVEL, "0")
                .with(Limit.MAX_MESSAGES, Limit.MAX_MESSAGES.most())
                .with(Limit.DUPLICATE_WINDOW, 0)
                .with(Limit.MAX_REPEATED, Limit.MAX_REPEATED.most())
                .with(Limit.MAX_ENTRIES_PER_DAY, Limit.MAX_ENTRIES_PER_DAY.most())
                .with(Limit.COOL_DOWN, 0)
                .with(Limit.MAX_QUOTE_AGE, 60_000);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private long liveTerminals() {
        return engine.current().terminals().stream()
                .filter(terminal -> terminal.state() == LinkState.LIVE)
                .count();
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadlineNs) {
                throw new IllegalStateException("not in time: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    Engine engine() {
        return engine;
    }

    WireTap tap() {
        return tap;
    }

    int httpPort() {
        return Integer.parseInt(gateway.baseUrl().substring(gateway.baseUrl().lastIndexOf(':') + 1));
    }

    Folder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        fleet.close();
        tap.close();
        gateway.close();
        bridge.close();
        engine.close();
        journal.close();
        folder.close();
    }
}
