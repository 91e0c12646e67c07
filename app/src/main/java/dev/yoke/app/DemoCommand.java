package dev.yoke.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--day",
            description =
                    "Plays a whole day of synthetic market in seconds instead, in which every rule has something to"
                            + " say, prints what each said first, and ends.")
    boolean day;

    @Option(
            names = "--trades",
            description = "Opens a few trades on the DEMO accounts, so that there is something to look at, and has one"
                    + " refused. What is open already is left alone.")
    boolean trades;

    @Option(names = "--json", description = "With --day: prints JSON.")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (day) {
            return DemoDayRun.play(
                    yoke, simulation.seed, json, spec.commandLine().getOut());
        }
        if (json) {
            throw new ParameterException(spec.commandLine(), "--json goes with --day");
        }
        simulation.expertAdvisors = ea;
        return CockpitRun.of(yoke, Optional.of(simulation.checked()), trades);
    }
}
