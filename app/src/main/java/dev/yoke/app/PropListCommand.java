package dev.yoke.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.prop.PropFault;
import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.OverallLoss;
import dev.yoke.core.risk.prop.PropPack;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke prop list`: the packs there are, and what is wrong with the files that are not taken.
@Command(name = "list", description = "Lists the rule sets, and says what is wrong with files in your folder.")
final class PropListCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    PropCommand prop = new PropCommand();

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    @Override
    public Integer call() {
        PropLibrary library = prop.library();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ControlClient.pretty(asJson(library)));
        } else {
            print(library, out);
        }
        return library.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(PropLibrary library, PrintWriter out) {
        Table table = new Table("PACK", "NAME", "RESET", ">DAY", ">ACCOUNT", "TRAILING", ">TARGET", ">DAYS", "FROM");
        for (PropLibrary.Entry entry : library.entries()) {
            PropPack pack = entry.pack();
            table.add(
                    pack.id(),
                    pack.name(),
                    pack.reset().time() + " " + pack.reset().zone(),
                    pack.dailyLoss().map(rule -> percent(rule.percent())).orElse("-"),
                    pack.overallLoss().map(rule -> percent(rule.percent())).orElse("-"),
                    pack.overallLoss().map(PropListCommand::trailing).orElse("-"),
                    pack.profitTargetPercent() == 0 ? "-" : percent(pack.profitTargetPercent()),
                    String.valueOf(pack.tradingDays().minimum()),
                    entry.origin());
        }
        table.print(out);
        library.faults().forEach(fault -> spec.commandLine().getErr().println("yoke: not taken: " + fault));
    }

    private static String percent(long percent) {
        return FixedPoint.format(percent) + " %";
    }

    private static String trailing(OverallLoss rule) {
        return word(rule.trailing()) + (rule.lock() == OverallLoss.Lock.NONE ? "" : ", locks " + word(rule.lock()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ObjectNode asJson(PropLibrary library) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode packs = root.putArray("packs");
        for (PropLibrary.Entry entry : library.entries()) {
            PropPack pack = entry.pack();
            ObjectNode node = packs.addObject();
            node.put("id", pack.id());
            node.put("name", pack.name());
            node.put("origin", entry.origin());
            node.put("resetZone", pack.reset().zone().getId());
            node.put("resetTime", pack.reset().time().toString());
            pack.dailyLoss()
                    .ifPresentOrElse(
                            rule -> node.put("dailyLossPercent", PropJson.number(rule.percent())),
                            () -> node.putNull("dailyLossPercent"));
            pack.overallLoss()
                    .ifPresentOrElse(
                            rule -> {
                                node.put("overallLossPercent", PropJson.number(rule.percent()));
                                node.put("trailing", word(rule.trailing()));
                                node.put("lock", word(rule.lock()));
                            },
                            () -> node.putNull("overallLossPercent"));
            node.put("minimumTradingDays", pack.tradingDays().minimum());
            node.put("profitTargetPercent", PropJson.number(pack.profitTargetPercent()));
            node.put("bestDayPercent", PropJson.number(pack.bestDayPercent()));
            ArrayNode sources = node.putArray("sources");
            pack.sources().forEach(sources::add);
            node.put("note", pack.note());
        }
        ArrayNode faults = root.putArray("faults");
        for (PropFault fault : library.faults()) {
            ObjectNode node = faults.addObject();
            node.put("file", fault.file());
            node.put("line", fault.line());
            node.put("path", fault.path());
            node.put("text", fault.text());
        }
        return root;
    }
}
