package dev.yoke.app;

import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke plan`: what is to become of an open position.
@Command(
        name = "plan",
        description = "Sets the exit plan of an open position: be=1R tp=1R:50%% tp=2R:rest trail=20p@2R after=4h"
                + " friday=22:30. The cockpit follows it until the position is closed, also over restarts.")
final class PlanCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Option(names = "--clear", description = "Ends the plan; stop and target stay as they are.")
    boolean clear;

    @Parameters(index = "0", paramLabel = "TERMINAL", description = "Name as 'yoke positions' shows it.")
    String terminal = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Id as 'yoke positions' shows it.")
    long id;

    @Parameters(index = "2..*", paramLabel = "PLAN", description = "Words of the plan.")
    List<String> words = List.of();

    @Override
    public Integer call() throws ControlFailure {
        if (clear != words.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Write the plan, for example be=1R tp=2R:50%, or say --clear to end it");
        }
        try (ControlClient cockpit = ControlClient.ofHome(yoke.homeFolder())) {
            spec.commandLine().getOut().println(clear ? clear(cockpit) : set(cockpit));
            return ExitCode.OK;
        }
    }

    private String set(ControlClient cockpit) throws ControlFailure {
        return cockpit.setPlan(terminal, id, String.join(" ", words))
                .path("text")
                .asText();
    }

    private String clear(ControlClient cockpit) throws ControlFailure {
        cockpit.clearPlan(terminal, id);
        return "The plan is gone; stop and target stay as they are.";
    }
}
