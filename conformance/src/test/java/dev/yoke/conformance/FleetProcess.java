package dev.yoke.conformance;

import dev.yoke.connectors.sim.SimConfig;
import dev.yoke.connectors.sim.SimFleet;
import dev.yoke.connectors.sim.broker.AccountTerms;
import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.nio.file.Path;

/// Simulated terminals as a process of their own, to be killed. Arguments: port of the bridge, folder of the accounts.
final class FleetProcess {

    private FleetProcess() {}

    public static void main(String[] args) throws IOException {
        SimConfig config = SimConfig.manual(FleetKillIT.ACCOUNTS.toArray(AccountTerms[]::new))
                .withTiming(SimulatedTerminal.QUICK);
        SimFleet fleet = new SimFleet(config, Clock.system(), Path.of(args[1]));
        fleet.start(BridgeTarget.tcp("127.0.0.1", Integer.parseInt(args[0])), Rig.KEY);
        // Lives until it is killed, or its parent closes the pipe.
        while (System.in.read() >= 0) {}
        fleet.close();
    }
}
