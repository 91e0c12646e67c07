package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.SourcePolicy;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke webhook`: the sources that may send signals.
@Command(name = "webhook", description = "Adds, lists and removes sources of signals.")
final class WebhookCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: add, list or remove");
    }

    @Command(
            name = "add",
            description = "Adds a source and prints its URL. The URL is shown once; whoever knows it can send signals."
                    + " Its signals go to DEMO accounts only unless --live is given.")
    int add(
            @Parameters(paramLabel = "NAME", description = "1 to 40 letters, digits, '-' or '_'.") String name,
            @Option(
                            names = "--mode",
                            paramLabel = "shadow|confirm|auto",
                            defaultValue = "confirm",
                            description = "What happens to its signals: only judged, wait for a person, or traded."
                                    + " Default: ${DEFAULT-VALUE}.")
                    SourcePolicy.Mode mode,
            @Option(
                            names = "--priority",
                            paramLabel = "high|normal|low",
                            description = "Who goes first when signals queue up. Default: normal, for shadow low.")
                    @Nullable
                    Priority priority,
            @Option(
                            names = "--live",
                            description = "Also routes its signals to REAL accounts that were armed in the cockpit.")
                    boolean live,
            @Option(names = "--replace", description = "Gives an existing source a new URL and ends the old one.")
                    boolean replace)
            throws ControlFailure {
        checkName(name);
        checkPriority(priority);
        try (ControlClient cockpit = client()) {
            if (!replace && exists(cockpit, name)) {
                throw new CommandFailedException("The source " + name + " exists. 'yoke webhook add " + name
                        + " --replace' gives it a new URL and ends the old one.");
            }
            JsonNode added = cockpit.addSource(
                    name, mode.name(), Optional.ofNullable(priority).map(Priority::name), !live, replace);
            out().println(added.path("url").asText());
            return ExitCode.OK;
        }
    }

    @Command(name = "list", description = "Lists the sources, without their URLs.")
    int list(@Option(names = "--json", description = "Prints a JSON list.") boolean json) throws ControlFailure {
        try (ControlClient cockpit = client()) {
            JsonNode sources = cockpit.sources();
            if (json) {
                out().println(ControlClient.pretty(sources));
                return ExitCode.OK;
            }
            Table table = new Table("SOURCE", "MODE", "ACCOUNTS", "PRIORITY");
            for (JsonNode source : sources) {
                table.add(
                        source.path("name").asText(),
                        source.path("mode").asText().toLowerCase(Locale.ROOT),
                        source.path("demoOnly").asBoolean() ? "demo only" : "all",
                        source.path("priority").asText().toLowerCase(Locale.ROOT));
            }
            table.print(out());
            return ExitCode.OK;
        }
    }

    @Command(name = "remove", description = "Ends a source: its URL is refused from now on.")
    int remove(@Parameters(paramLabel = "NAME") String name) throws ControlFailure {
        checkName(name);
        try (ControlClient cockpit = client()) {
            cockpit.removeSource(name);
            out().println("Removed " + name + ". Its URL is refused from now on.");
            return ExitCode.OK;
        }
    }

    private static boolean exists(ControlClient cockpit, String name) throws ControlFailure {
        for (JsonNode source : cockpit.sources()) {
            if (source.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void checkPriority(@Nullable Priority priority) {
        if (priority == Priority.CRITICAL) {
            throw new ParameterException(
                    spec.commandLine(), "--priority is high, normal or low; critical is for exits, which never wait");
        }
    }

    private void checkName(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new ParameterException(
                    spec.commandLine(), "A source's name has 1 to 40 letters, digits, '-' or '_', not '" + name + "'");
        }
    }

    private ControlClient client() throws ControlFailure {
        return ControlClient.ofHome(yoke.homeFolder());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
