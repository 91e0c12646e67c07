package dev.yoke.app;

import dev.yoke.connectors.sim.market.BadRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The simulated market and its terminals.
final class SimulationOptions {
    static final int DEFAULT_TERMINALS = 3;
    static final int MOST_TERMINALS = 32;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(names = "--terminals", paramLabel = "N", description = "Simulated terminals, 1 to 32. Default: 3.")
    int terminals = DEFAULT_TERMINALS;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "CSV with ticks or candles to play; starts again at its end.")
    @Nullable
    Path replay;

    @Option(
            names = "--symbol",
            paramLabel = "S",
            description = "Symbol of the replay. Default: taken from the file's name.")
    @Nullable
    String symbol;

    @Option(names = "--speed", paramLabel = "X|max", description = "Times the recorded pace, or max. Default: 1.")
    ReplaySpeed speed = ReplaySpeed.REAL_TIME;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the synthetic market. Default: 1.")
    long seed = 1;

    @Option(
            names = "--bad-rows",
            paramLabel = "skip|refuse",
            description = "Leaves unreadable rows of the replay out, or refuses the file. Either way they are named."
                    + " Default: skip.")
    BadRows badRows = BadRows.SKIP;

    @Option(
            names = "--news",
            description =
                    "Gives the simulated MetaTrader 5 terminals an economic calendar: no entries around its high news.")
    boolean news;

    @Option(
            names = "--weekends",
            description = "Closes the simulated market from Friday to Sunday, 22:00 UTC, and lets its symbols say so.")
    boolean weekends;

    /// Set by the command that offers it.
    boolean expertAdvisors;

    static SimulationOptions standard() {
        return new SimulationOptions();
    }

    /// Refuses what cannot be run before anything is started.
    SimulationOptions checked() {
        if (terminals < 1 || terminals > MOST_TERMINALS) {
            throw refusal("--terminals must be 1 to " + MOST_TERMINALS + ", not " + terminals);
        }
        if (replay != null && !Files.isReadable(replay)) {
            throw refusal("--replay " + replay + " cannot be read");
        }
        if (replay == null && symbol != null) {
            throw refusal("--symbol names the symbol of a --replay, and there is none");
        }
        if (replay == null && isGiven("--bad-rows")) {
            throw refusal("--bad-rows is about the rows of a --replay, and there is none");
        }
        if (expertAdvisors) {
            checkForExpertAdvisors();
        }
        return this;
    }

    private void checkForExpertAdvisors() {
        if (replay != null) {
            throw refusal(
                    "--replay plays on the simulated terminals; those of --ea have a market of their own. Give one of"
                            + " the two");
        }
        if (!speed.equals(ReplaySpeed.REAL_TIME)) {
            throw refusal(
                    "--speed is for the simulated terminals; those of --ea run in real time. Give one of the two");
        }
        if (news || weekends) {
            throw refusal((news ? "--news" : "--weekends")
                    + " is for the simulated terminals; those of --ea have none. Give one of the two");
        }
    }

    private boolean isGiven(String option) {
        return spec != null && spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /// @param say told, a line each, what takes long and what cannot be read
    DemoTerminals terminals(Consumer<String> say) {
        return expertAdvisors ? new EaDemo(terminals, seed, say) : Simulation.of(this, say);
    }

    Optional<Path> replayFile() {
        return Optional.ofNullable(replay);
    }

    Optional<String> replaySymbol() {
        return Optional.ofNullable(symbol);
    }

    private ParameterException refusal(String why) {
        if (spec == null) {
            throw new CommandFailedException(why);
        }
        return new ParameterException(spec.commandLine(), why);
    }
}
