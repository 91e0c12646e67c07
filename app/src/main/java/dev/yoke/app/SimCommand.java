package dev.yoke.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke sim`: the simulated terminals as a process of their own, as real terminals are.
@Command(
        name = "sim",
        description = "Runs the simulated terminals as a process of their own; they connect to the cockpit of the same"
                + " home folder.")
final class SimCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Mixin
    SimulationOptions simulation = SimulationOptions.standard();

    @Override
    public Integer call() {
        return SimulationRun.of(yoke, simulation.checked(), spec.commandLine().getOut());
    }
}
