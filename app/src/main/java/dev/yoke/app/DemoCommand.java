package dev.yoke.app;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke demo`: the cockpit with simulated terminals inside.
@Command(name = "demo", description = "Starts the cockpit on the simulated market.")
final class DemoCommand implements Callable<Integer> {
    private static final Set<String> OF_A_DAY = Set.of("--day", "--json", "--seed");

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

    private void checkForDay() {
        for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
            if (!given.inherited() && !OF_A_DAY.contains(given.longestName())) {
                throw new ParameterException(
                        spec.commandLine(),
                        given.longestName() + " is for a market that goes on; --day plays one day by itself. Give one"
                                + " of the two");
            }
        }
    }

    @Override
    public Integer call() {
        if (day) {
            checkForDay();
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
