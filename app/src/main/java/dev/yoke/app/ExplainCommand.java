package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.connectors.store.DecisionArchive;
import dev.yoke.connectors.store.DecisionArchive.Story;
import dev.yoke.connectors.store.StoreFault;
import dev.yoke.core.signal.SignalId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke explain SIGNAL_ID`: everything that was decided about one signal, why, when, and what became of it.
@Command(
        name = "explain",
        description = "Shows why a signal was or was not traded: its text, the time of each hop, every rule's verdict,"
                + " the arithmetic of the size, and its orders. Needs no running cockpit.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Parameters(paramLabel = "SIGNAL_ID", description = "As in the answer to the webhook, or on the card: tv:1234.")
    String signal = "";

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    @Override
    public Integer call() {
        if (signal.isBlank() || signal.length() > 128) {
            throw new ParameterException(spec.commandLine(), "A signal's id has 1 to 128 characters");
        }
        Story story = find(Home.existing(yoke.homeFolder()))
                .orElseThrow(() -> new CommandFailedException("No signal " + signal + " is in the journal. Its id is in"
                        + " the answer to the webhook and on its card, with the source before it: tv:1234."));
        if (json) {
            spec.commandLine().getOut().println(StoryJson.of(story).toPrettyString());
        } else {
            new StoryText(spec.commandLine().getOut()).print(story);
        }
        return ExitCode.OK;
    }

    private Optional<Story> find(Home home) {
        try {
            return archive(home).story(new SignalId(signal));
        } catch (StoreFault fault) {
            throw new CommandFailedException(String.valueOf(fault.getMessage()));
        }
    }

    static DecisionArchive archive(Home home) {
        DecisionArchive archive = DecisionArchive.of(home.database());
        if (!archive.exists()) {
            throw new CommandFailedException("There is no journal in " + home.folder()
                    + ": no cockpit has run there yet. Name another folder with --home.");
        }
        return archive;
    }
}
