package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.io.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke rearm`: a person ends the halt.
@Command(name = "rearm", description = "Ends the halt after a flatten or a breached limit: entries are possible again.")
final class RearmCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Option(names = "--yes", description = "Does not ask.")
    boolean yes;

    @Override
    public Integer call() throws ControlFailure {
        try (ControlClient cockpit = ControlClient.ofHome(yoke.homeFolder())) {
            if (!yes && !confirmed()) {
                spec.commandLine().getOut().println("Nothing was changed.");
                return ExitCode.FAILED;
            }
            JsonNode answer = cockpit.rearm();
            spec.commandLine().getOut().println(answer.path("text").asText("Armed. Entries are possible again."));
            return ExitCode.OK;
        }
    }

    private boolean confirmed() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new ParameterException(spec.commandLine(), "There is nobody to ask here; say --yes to end the halt");
        }
        String answer = console.readLine("End the halt and allow entries again? Type rearm: ");
        return "rearm".equals(answer);
    }
}
