package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.Ports;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/// One run of `yoke sim`: terminals without a cockpit in the same process. They wait for a `yoke` that is not there and
/// come back to one that was restarted; a demo has terminals of its own and refuses them.
final class SimulationRun {
    private SimulationRun() {}

    static int of(YokeCommand yoke, SimulationOptions options, PrintWriter out) {
        Home home = Home.open(yoke.homeFolder());
        Simulation simulation = Simulation.of(options, out::println);
        Shutdown shutdown = new Shutdown();
        try {
            int port = yoke.checkedBridgePort()
                    .filter(named -> named > 0)
                    .or(() -> runningBridge(home))
                    .orElse(CockpitConfig.DEFAULT_BRIDGE_PORT);
            SimFleet fleet = simulation.start(
                    home,
                    new DemoTerminals.Doors(port, Optional.empty()),
                    PrivateFiles.secret(home.bridgeKey()),
                    Clock.system());
            try {
                out.println("Simulated terminals connect to 127.0.0.1:" + port + ", accounts are kept in "
                        + home.simulation() + ". Ctrl-C ends them.");
                out.flush();
                shutdown.await(Optional.ofNullable(yoke.exitAfter).map(ExitAfter::duration));
            } finally {
                fleet.close();
            }
            return shutdown.code();
        } catch (IOException e) {
            throw new CommandFailedException("The simulated terminals cannot start: " + e.getMessage());
        } finally {
            shutdown.done();
        }
    }

    private static Optional<Integer> runningBridge(Home home) {
        try {
            return Ports.read(home).map(Ports::bridge);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
