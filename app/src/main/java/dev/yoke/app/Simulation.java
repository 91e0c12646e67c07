package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.connectors.sim.SimConfig;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.market.CsvReplay;
import dev.yoke.connectors.sim.market.ReplayFileException;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/// The simulated market and its terminals, as the options describe them.
final class Simulation implements DemoTerminals {
    private static final String LOCAL = "127.0.0.1";

    private final SimConfig config;

    private Simulation(SimConfig config) {
        this.config = config;
    }

    /// Reads and checks the replay before anything is started.
    ///
    /// @param say told in one line which rows of the replay cannot be read
    static Simulation of(SimulationOptions options, Consumer<String> say) {
        SimConfig config = SimConfig.demo(options.terminals, options.seed)
                .withSpeed(options.speed.factor())
                .withNews(options.news)
                .withWeekends(options.weekends);
        Optional<Path> file = options.replayFile();
        return new Simulation(file.isEmpty() ? config : config.withReplay(open(file.get(), options, say)));
    }

    private static CsvReplay open(Path file, SimulationOptions options, Consumer<String> say) {
        try {
            CsvReplay replay = CsvReplay.open(file, options.replaySymbol(), options.badRows);
            say.accept(file + ": " + replay.report().text());
            return replay;
        } catch (ReplayFileException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public SimFleet start(Home home, Doors doors, String keyHex, Clock clock) throws IOException {
        SimFleet fleet = new SimFleet(config, clock, home.simulation());
        fleet.start(BridgeTarget.tcp(LOCAL, doors.port()), HexFormat.of().parseHex(keyHex));
        return fleet;
    }
}
