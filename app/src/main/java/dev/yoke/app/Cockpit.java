package dev.yoke.app;

import dev.yoke.app.around.RecentLog;
import dev.yoke.app.home.CockpitEpoch;
import dev.yoke.app.home.DeskFiles;
import dev.yoke.app.home.ExportFiles;
import dev.yoke.app.home.Home;
import dev.yoke.app.home.OccupiedException;
import dev.yoke.app.home.Ports;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.app.screen.Screen;
import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.gateway.DecisionReader;
import dev.yoke.connectors.gateway.Gateway;
import dev.yoke.connectors.gateway.GatewayConfig;
import dev.yoke.connectors.gateway.GatewayStartException;
import dev.yoke.connectors.prop.PropFolder;
import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.connectors.store.JournalStories;
import dev.yoke.connectors.store.SqliteJournal;
import dev.yoke.connectors.store.SqliteSources;
import dev.yoke.connectors.store.TradeHistory;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.SourceStore;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.desk.Surroundings;
import java.io.IOException;
import java.net.BindException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root: makes the parts, starts them in the order of the flow, and stops them the other way round.
///
/// Thread: one, the one that runs the program.
/// Failure: [#start] closes what it had opened and throws what [Main] has a message and an exit code for.
final class Cockpit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cockpit.class);
    private static final String LOCAL = "127.0.0.1";

    private final Home home;
    private final Clock clock = Clock.system();
    private final Engine engine;
    private final Deque<Part> parts = new ArrayDeque<>();
    private Ports ports = new Ports(0, 0, Optional.empty());
    private final DeskFiles desk;
    private Outside outside = Outside.NOTHING;
    private Optional<LocalDoor> door = Optional.empty();
    private Runnable endExpected = () -> {};

    private record Part(String name, AutoCloseable part) {}

    private Cockpit(Home home) {
        this.home = home;
        this.desk = DeskFiles.in(home.desk());
        this.engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()));
    }

    static Cockpit start(Home home, CockpitConfig config, Optional<DemoTerminals> demo) {
        Cockpit cockpit = new Cockpit(home);
        try {
            cockpit.open(config, demo);
            return cockpit;
        } catch (IOException e) {
            cockpit.close();
            throw new CommandFailedException("The cockpit cannot start: " + e.getMessage());
        } catch (RuntimeException | Error e) {
            cockpit.close();
            throw e;
        }
    }

    private void open(CockpitConfig config, Optional<DemoTerminals> demo) throws IOException {
        RecentLog recent = Logs.recent();
        parts.push(new Part("recent log", () -> Logs.forget(recent)));
        Ports.forget(home);
        SqliteJournal journal = SqliteJournal.open(home.database(), clock, engine::onEvent);
        parts.push(new Part("journal", journal::close));
        String secret = PrivateFiles.secret(demo.isPresent() ? home.demoBridgeKey() : home.bridgeKey());
        BridgeServer bridge = new BridgeServer(clock, engine, bridgeConfig(config, demo, Handshake.fromHex(secret)));
        engine.start(journal, bridge, bridge::queues);
        ActivityLog log = ActivityLog.follow(engine);
        parts.push(new Part("activity log", log));
        parts.push(new Part("engine", engine));
        endExpected = log::expectEnd;
        parts.push(new Part("desk", desk));
        SqliteSources sources = SqliteSources.open(home.database());
        tellSettings(config, sources);
        if (demo.isPresent()) {
            watchWithEveryAgent();
        }
        SettingsWatch settings = SettingsWatch.follow(home, engine, config);
        parts.push(new Part("settings", settings));
        parts.push(new Part("prop packs", PropFolder.watch(home.packs(), library -> readAgain(settings, library))));
        startBridge(bridge, config, demo);
        RunningDemo running = runningDemo(bridge, demo);
        parts.push(new Part("demo", running));
        TradeHistory history = TradeHistory.of(home.database());
        Gateway gateway = startGateway(config, demo, sources, history);
        int http = start(gateway);
        Surroundings around =
                new Around(home, clock, engine, bridge, gateway, recent).with(running, sources, decisions(history));
        outside = new Outside(
                JournalStories.of(home.database()),
                gateway.senders(),
                settings::said,
                () -> PropLibrary.of(home.packs()).entries().stream()
                        .map(PropLibrary.Entry::pack)
                        .toList(),
                around,
                TradeHistory.of(home.database()),
                ExportFiles.in(home.exports()));
        Optional<String> webhook = demoSource(demo, sources).map(path -> gateway.baseUrl() + path);
        ports = new Ports(http, bridge.port(), webhook);
        if (demo.isPresent()) {
            DemoTerminals.Doors doors = new DemoTerminals.Doors(bridge.port(), door.map(LocalDoor::address));
            parts.push(new Part("terminals of the demo", demo.get().start(home, doors, secret, clock)));
        }
        ports.write(home);
        parts.push(new Part("ports.json", () -> Ports.forget(home)));
        LOG.info("Started on {}", home.folder());
    }

    private BridgeConfig bridgeConfig(CockpitConfig config, Optional<DemoTerminals> demo, Handshake key)
            throws IOException {
        int port = port(config.ports().bridge(), CockpitConfig.DEFAULT_BRIDGE_PORT, demo);
        List<BridgeAddress> addresses = new ArrayList<>();
        addresses.add(new BridgeAddress.Tcp(LOCAL, port));
        long epoch = CockpitEpoch.next(home, clock.nowMs());
        return BridgeConfig.of(addresses, key, epoch).withNamesFile(home.terminals());
    }

    /// The demo takes any free port where the usual one is not named: nothing outside has to know it. A port that the
    /// trader named, or that terminals and senders of signals rely on, is taken or refused.
    private static int port(Optional<Integer> named, int usual, Optional<DemoTerminals> demo) {
        return named.orElse(demo.isPresent() && !LocalPort.isFree(usual) ? 0 : usual);
    }

    private void startBridge(BridgeServer bridge, CockpitConfig config, Optional<DemoTerminals> demo) {
        try {
            bridge.start();
            parts.push(new Part("bridge", bridge));
            door = LocalDoor.open(bridge, home, config.ports().pipe(), demo.isPresent());
        } catch (IOException e) {
            throw new OccupiedException(String.valueOf(e.getMessage()));
        }
    }

    private RunningDemo runningDemo(BridgeServer bridge, Optional<DemoTerminals> demo) throws IOException {
        Handshake real = Handshake.fromHex(PrivateFiles.secret(home.bridgeKey()));
        return new RunningDemo(home, bridge, engine, clock, real, demo.isPresent(), this::watchWithEveryAgent);
    }

    private static DecisionReader decisions(TradeHistory history) {
        return id ->
                history.explain(id).map(TradeHistory.Explanation::decisions).orElse(List.of());
    }

    private Gateway startGateway(
            CockpitConfig config, Optional<DemoTerminals> demo, SourceStore sources, TradeHistory history)
            throws IOException {
        int port = port(config.ports().http(), CockpitConfig.DEFAULT_HTTP_PORT, demo);
        Gateway gateway = new Gateway(
                GatewayConfig.local(port, PrivateFiles.secret(home.token())),
                engine,
                engine,
                sources,
                clock,
                Optional.of(decisions(history)));
        parts.push(new Part("gateway", gateway));
        return gateway;
    }

    private static int start(Gateway gateway) {
        try {
            return gateway.start();
        } catch (GatewayStartException e) {
            if (e.getCause() instanceof BindException) {
                throw new OccupiedException(String.valueOf(e.getMessage()));
            }
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    /// The engine knows its sources from here; the limits of the settings file come last and win.
    private void tellSettings(CockpitConfig config, SourceStore sources) {
        sources.all().forEach(source -> tell(new Command.SetSourcePolicy(source)));
        config.commands().forEach(this::tell);
    }

    /// On the simulated market the agents show what they would do, unless the trader has switched them.
    private void watchWithEveryAgent() {
        AgentProfile.ALL.forEach(agent -> tell(new Command.SetAgent(AgentSetting.shadow(agent.id()), true, "demo")));
    }

    /// A file of the trader's prop packs was dropped, changed or removed.
    private static void readAgain(SettingsWatch settings, PropLibrary library) {
        library.faults().forEach(fault -> LOG.warn("Prop pack not taken: {}", fault));
        settings.readAgain();
    }

    private void tell(Command command) {
        var unused = engine.submit(command).thenAccept(answer -> {
            if (!answer.isAccepted()) {
                LOG.warn("{}", answer.text());
            }
        });
    }

    private Optional<String> demoSource(Optional<DemoTerminals> demo, SourceStore sources) throws IOException {
        DemoSource source = new DemoSource(home, sources, engine, clock);
        try {
            if (demo.isPresent()) {
                return Optional.of(source.allow());
            }
            source.revoke();
        } catch (IllegalStateException unwritable) {
            LOG.error("The demo has no address for signals: {}", unwritable.getMessage());
        }
        return Optional.empty();
    }

    Ports ports() {
        return ports;
    }

    /// On the simulated market.
    ///
    /// @param terminals how many the demo has
    /// @return done when each was answered
    CompletableFuture<Void> openDemoTrades(int terminals) {
        DemoTrades trades = new DemoTrades(engine, engine, clock, new Readiness(engine, terminals));
        parts.push(new Part("demo trades", trades));
        return trades.start();
    }

    /// In words: where terminals connect.
    String places() {
        String tcp = LOCAL + ":" + ports.bridge();
        return door.map(local -> tcp + " and " + local.address()).orElse(tcp);
    }

    /// What a screen is given besides the engine.
    Outside outside() {
        return outside;
    }

    /// @param terminals how many the run brings along
    /// @param person whether somebody sits before it
    Screen screen(ScreenLook look, int terminals, boolean person) {
        return new LiveScreen(engine, engine, clock, desk, outside, look, new Readiness(engine, terminals), person);
    }

    @Override
    public void close() {
        endExpected.run();
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.part().close();
            } catch (Exception e) {
                LOG.error("Closing of {} failed", part.name(), e);
            }
        }
        door.ifPresent(LocalDoor::close);
        LOG.info("Closed");
    }
}
