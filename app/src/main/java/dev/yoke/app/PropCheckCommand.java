package dev.yoke.app;

import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.prop.PropCheck;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.PropBreach;
import dev.yoke.core.risk.prop.PropDay;
import dev.yoke.core.risk.prop.PropObjectives;
import dev.yoke.core.risk.prop.PropStatus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke prop check`: would this course of an account have passed?
@Command(
        name = "check",
        description = {
            "Holds the course of an account against a firm's rules.",
            "The file is CSV with the columns time, balance, equity and, if you have it, trades (how many were opened"
                    + " since the row before, or their result; anything but 0 makes it a trading day). Times without a"
                    + " zone are UTC."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no floor was broken",
            "1:a floor was broken",
            "2:wrong arguments, or a file that cannot be used"
        })
final class PropCheckCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    PropCommand prop = new PropCommand();

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "NAME|FILE",
            description = "A rule set of 'yoke prop list', or a JSON file.")
    String pack = "";

    @Option(
            names = "--initial",
            required = true,
            paramLabel = "AMOUNT",
            description = "The account's initial balance: 100000.")
    String initial = "";

    @Option(names = "--path", required = true, paramLabel = "FILE", description = "The account's course, a CSV file.")
    Path path = Path.of("");

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    @Override
    public Integer call() {
        long amount = PropCheck.initial(initial)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--initial must be an amount above 0 and at most 1,000,000,000, such as 100000, not '" + initial
                                + "'"));
        return switch (PropCheck.of(prop.pack(pack, spec), amount, path)) {
            case PropCheck.Refused(String reason) -> {
                spec.commandLine().getErr().println("yoke: " + reason + ".");
                yield ExitCode.USAGE;
            }
            case PropCheck.Checked checked -> {
                PrintWriter out = spec.commandLine().getOut();
                if (json) {
                    out.println(ControlClient.pretty(PropJson.of(checked)));
                } else {
                    print(checked, out);
                }
                yield checked.breach().isPresent() ? ExitCode.FAILED : ExitCode.OK;
            }
        };
    }

    private static void print(PropCheck.Checked checked, PrintWriter out) {
        Table table = new Table(
                "DAY", ">START BALANCE", ">START EQUITY", ">DAY FLOOR", ">FLOOR", ">LOWEST", ">HEADROOM", "TRADED", "");
        for (PropDay day : checked.days()) {
            table.add(
                    day.day().toString(),
                    money(day.startBalance()),
                    money(day.startEquity()),
                    money(day.dailyFloor()),
                    money(day.overallFloor()),
                    money(day.lowestEquity()),
                    money(day.headroom()),
                    day.traded() ? "yes" : "no",
                    day.breached() ? "BREACHED" : "");
        }
        table.print(out);
        PropStatus status = checked.status();
        out.println("Floor " + money(status.floor()) + ", equity " + money(status.equity()) + ", headroom "
                + money(status.headroom()) + ". " + status.daysTraded()
                + (status.daysTraded() == 1 ? " trading day" : " trading days") + ", profit "
                + money(status.profit()) + ".");
        checked.breach().ifPresent(breach -> out.println(text(breach)));
        for (PropObjectives.Missing missing : checked.missing()) {
            out.println("Not met: " + missing.rule() + ", " + missing.text() + ".");
        }
        checked.warnings().forEach(warning -> out.println("Note: " + warning));
        out.println(
                checked.missing().isEmpty()
                        ? checked.pack().name() + ": passed."
                        : checked.breach().isPresent()
                                ? checked.pack().name() + ": failed."
                                : checked.pack().name() + ": not passed yet; no floor was broken.");
    }

    private static String text(PropBreach breach) {
        return "First breach: " + breach.rule() + " at " + Instant.ofEpochMilli(breach.timeMs()) + ", equity "
                + money(breach.equity()) + ", floor " + money(breach.floor()) + ".";
    }

    private static String money(OptionalLong amount) {
        return amount.isPresent() ? money(amount.getAsLong()) : "-";
    }

    private static String money(long amount) {
        return FixedPoint.format(amount, 2);
    }
}
