package dev.yoke.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yoke.app.home.Home;
import dev.yoke.connectors.store.DecisionArchive;
import dev.yoke.connectors.store.StoreFault;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke replay DAY`: judges the day's decisions again, with the rules of today.
@Command(
        name = "replay",
        description =
                "Judges a day's decisions again from what the rules were asked then, and says what would be decided"
                        + " otherwise today. Exit code 1 where anything differs.")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Parameters(paramLabel = "DAY", description = "yyyy-MM-dd in UTC, or today.")
    UtcDay day = UtcDay.parse("today");

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    @Override
    public Integer call() {
        DecisionArchive archive = ExplainCommand.archive(Home.existing(yoke.homeFolder()));
        DayReplay replay = new DayReplay();
        try {
            archive.decisions(day.fromMs(), day.toMs(), replay::judge);
        } catch (StoreFault fault) {
            throw new CommandFailedException(String.valueOf(fault.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(replay).toPrettyString());
        } else {
            print(replay, out);
        }
        return replay.allTheSame() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void print(DayReplay replay, PrintWriter out) {
        out.println(replay.summary());
        for (DayReplay.Differing differing : replay.differing()) {
            out.println();
            out.println(differing.title());
            differing
                    .differences()
                    .forEach(d -> out.println("  " + d.rule() + ": was " + d.then() + " | is " + d.now()));
        }
        for (DayReplay.Lacking lacking : replay.lacking()) {
            out.println("Not comparable: " + lacking.title() + ", not kept then: " + lacking.what());
        }
        if (replay.unasked() > 0) {
            out.println("Besides, " + replay.unasked()
                    + " without input: refused before the rules were asked, or older than the keeping.");
        }
    }

    private ObjectNode json(DayReplay replay) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("day", day.toString())
                .put("decisions", replay.judged())
                .put("same", replay.same())
                .put("differ", replay.differing().size())
                .put("notComparable", replay.lacking().size())
                .put("withoutInput", replay.unasked());
        ArrayNode differing = root.putArray("differences");
        for (DayReplay.Differing one : replay.differing()) {
            ObjectNode decision = differing.addObject().put("decision", one.title());
            ArrayNode rules = decision.putArray("rules");
            one.differences()
                    .forEach(d -> rules.addObject()
                            .put("rule", d.rule())
                            .put("then", d.then())
                            .put("now", d.now()));
        }
        ArrayNode lacking = root.putArray("lacking");
        replay.lacking()
                .forEach(one -> lacking.addObject().put("decision", one.title()).put("what", one.what()));
        return root;
    }
}
