package dev.yoke.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `yoke demo`: the cockpit with simulated terminals inside.
@Command(name = "demo", description = "Starts the cockpit on the simulated market.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Mixin
    SimulationOptions simulation = SimulationOptions.standard();

    @Override
    public Integer call() {
        return CockpitRun.of(yoke, Optional.of(simulation.checked()));
    }
}
