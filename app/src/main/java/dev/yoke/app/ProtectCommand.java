package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke protect`: a stop by ATR for what has none.
@Command(
        name = "protect",
        description = "Sets a stop loss by ATR on a position without one, or on all of them with --all.")
final class ProtectCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Option(names = "--all", description = "Every position without a stop, on every terminal.")
    boolean all;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TERMINAL",
            description = "Name as 'yoke positions' shows it.")
    @Nullable
    String terminal;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Id as 'yoke positions' shows it.")
    @Nullable
    Long id;

    @Override
    public Integer call() throws ControlFailure {
        String named = terminal;
        Long number = id;
        boolean one = named != null && number != null;
        if (all ? named != null : !one) {
            throw new ParameterException(
                    spec.commandLine(), "Name one position as TERMINAL ID, or say --all for every one without a stop");
        }
        try (ControlClient cockpit = ControlClient.ofHome(yoke.homeFolder())) {
            JsonNode answer = named == null || number == null ? cockpit.protectAll() : cockpit.protect(named, number);
            spec.commandLine().getOut().println(answer.path("text").asText());
            return ExitCode.OK;
        }
    }
}
