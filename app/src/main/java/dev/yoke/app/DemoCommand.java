package dev.yoke.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `yoke demo`: the cockpit with simulated terminals inside.
@Command(name = "demo", description = "Starts the cockpit on the simulated market.")
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Mixin
    SimulationOptions simulation = SimulationOptions.standard();

    @Option(
            names = "--ea",
            description = "Runs the real Expert Advisors, compiled by g++, instead of the simulated terminals. On Linux"
                    + " only.")
    boolean ea;

    @Override
    public Integer call() {
        simulation.expertAdvisors = ea;
        return CockpitRun.of(yoke, Optional.of(simulation.checked()));
    }
}
