package dev.yoke.app;

import dev.yoke.app.around.GatewaySignalTest;
import dev.yoke.app.around.OwnProcess;
import dev.yoke.app.around.RecentLog;
import dev.yoke.app.around.Redactor;
import dev.yoke.app.around.ReportFolder;
import dev.yoke.app.home.Home;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.app.install.DiskInstallations;
import dev.yoke.app.install.SearchPlaces;
import dev.yoke.connectors.bridge.BridgeCounters;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.gateway.DecisionReader;
import dev.yoke.connectors.gateway.Gateway;
import dev.yoke.connectors.gateway.GatewayCounts;
import dev.yoke.connectors.gateway.WebhookSources;
import dev.yoke.connectors.wire.FrameFault;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.SourceStore;
import dev.yoke.ui.desk.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Joins what a screen has around the engine to the parts of this cockpit.
final class Around {
    private static final long ANSWER_MS = 5_000;

    private final Home home;
    private final Clock clock;
    private final EngineInbox engine;
    private final BridgeServer bridge;
    private final Gateway gateway;

    private final RecentLog log;

    Around(Home home, Clock clock, EngineInbox engine, BridgeServer bridge, Gateway gateway, RecentLog log) {
        this.home = home;
        this.log = log;
        this.clock = clock;
        this.engine = engine;
        this.bridge = bridge;
        this.gateway = gateway;
    }

    Surroundings with(RunningDemo demo, SourceStore sources, DecisionReader decisions) {
        Redactor redactor = new Redactor(this::secrets, System.getProperty("user.home", ""));
        return new Surroundings(
                new DiskInstallations(SearchPlaces.ofSystem(), CompiledEas.folder(), new HomeKey(home)),
                demo,
                new GatewaySignalTest(
                        new WebhookSources(sources, engine, clock, ANSWER_MS), gateway.baseUrl(), decisions, clock),
                new OwnProcess(
                        VersionCommand.version(), home.folder().toString(), log, this::counters, redactor::masked),
                new ReportFolder(home, clock, redactor));
    }

    private record HomeKey(Home home) implements DiskInstallations.Key {
        @Override
        public String hex() throws IOException {
            return PrivateFiles.secret(home.bridgeKey());
        }

        @Override
        public Path file() {
            return home.bridgeKey();
        }
    }

    /// As they are now: a secret that is made later is masked too.
    private List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        for (Path file : List.of(home.token(), home.bridgeKey(), home.demoBridgeKey(), home.demoToken())) {
            try {
                if (Files.isRegularFile(file)) {
                    secrets.add(Files.readString(file).strip());
                }
            } catch (IOException unreadable) {
                // Whoever cannot read it cannot have logged it.
                continue;
            }
        }
        return secrets;
    }

    private List<HostProcess.Counter> counters() {
        List<HostProcess.Counter> counters = new ArrayList<>();
        GatewayCounts gate = gateway.counts();
        counters.add(new HostProcess.Counter("gateway", "requests", gate.requests()));
        counters.add(new HostProcess.Counter("gateway", "in progress", gate.inProgress()));
        counters.add(new HostProcess.Counter("gateway", "signals received", gate.received()));
        counters.add(new HostProcess.Counter("gateway", "signals approved", gate.approved()));
        counters.add(new HostProcess.Counter("gateway", "signals rejected", gate.rejected()));
        counters.add(new HostProcess.Counter("gateway", "signals repeated", gate.duplicates()));
        BridgeCounters link = bridge.counters();
        counters.add(new HostProcess.Counter("bridge", "connections refused", link.refusedConnections()));
        counters.add(new HostProcess.Counter("bridge", "silent connections", link.silentConnections()));
        counters.add(new HostProcess.Counter("bridge", "wrong keys", link.failedProofs()));
        counters.add(new HostProcess.Counter("bridge", "unknown messages", link.unknownTypes()));
        counters.add(new HostProcess.Counter("bridge", "impossible quotes", link.notQuotes()));
        counters.add(new HostProcess.Counter("bridge", "impossible candles", link.notCandles()));
        counters.add(new HostProcess.Counter("bridge", "missing events", link.eventGaps()));
        counters.add(new HostProcess.Counter("bridge", "unfit snapshots", link.badSnapshots()));
        counters.add(new HostProcess.Counter("bridge", "books that differed", link.bookDifferences()));
        counters.add(new HostProcess.Counter("bridge", "unread trading hours", link.unreadHoursSeen()));
        for (FrameFault fault : FrameFault.values()) {
            if (link.faults(fault) > 0) {
                String name = "lines " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                counters.add(new HostProcess.Counter("bridge", name, link.faults(fault)));
            }
        }
        return counters;
    }
}
