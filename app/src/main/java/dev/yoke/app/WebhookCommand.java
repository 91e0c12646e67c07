package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.yoke.app.home.Home;
import dev.yoke.core.signal.SourcePolicy;
import java.io.PrintWriter;
import java.util.Locale;
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
                    + " Adding a name again gives it a new URL and ends the old one.")
    int add(
            @Parameters(paramLabel = "NAME", description = "1 to 40 letters, digits, '-' or '_'.") String name,
            @Option(
                            names = "--mode",
                            paramLabel = "shadow|confirm|auto",
                            defaultValue = "confirm",
                            description = "What happens to its signals: only judged, wait for a person, or traded."
                                    + " Default: ${DEFAULT-VALUE}.")
                    SourcePolicy.Mode mode,
            @Option(names = "--demo-only", description = "Never routes its signals to a REAL account.")
                    boolean demoOnly) {
        checkName(name);
        try (CockpitClient cockpit = client()) {
            JsonNode added = cockpit.post(
                    Routes.SOURCES,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("name", name)
                            .put("mode", mode.name())
                            .put("demoOnly", demoOnly));
            out().println(added.path("url").asText());
            return ExitCode.OK;
        }
    }

    @Command(name = "list", description = "Lists the sources, without their URLs.")
    int list(@Option(names = "--json", description = "Prints a JSON list.") boolean json) {
        try (CockpitClient cockpit = client()) {
            JsonNode sources = cockpit.get(Routes.SOURCES);
            if (json) {
                out().println(sources.toPrettyString());
                return ExitCode.OK;
            }
            Table table = new Table("SOURCE", "MODE", "ACCOUNTS");
            for (JsonNode source : sources) {
                table.add(
                        source.path("name").asText(),
                        source.path("mode").asText().toLowerCase(Locale.ROOT),
                        source.path("demoOnly").asBoolean() ? "demo only" : "all");
            }
            table.print(out());
            return ExitCode.OK;
        }
    }

    @Command(name = "remove", description = "Ends a source: its URL is refused from now on.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        checkName(name);
        try (CockpitClient cockpit = client()) {
            cockpit.delete(Routes.SOURCES + "/" + name);
            out().println("Removed " + name + ". Its URL is refused from now on.");
            return ExitCode.OK;
        }
    }

    private void checkName(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new ParameterException(
                    spec.commandLine(), "A source's name has 1 to 40 letters, digits, '-' or '_', not '" + name + "'");
        }
    }

    private CockpitClient client() {
        return CockpitClient.of(Home.existing(yoke.homeFolder()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
