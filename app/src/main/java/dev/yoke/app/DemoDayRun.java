package dev.yoke.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yoke.app.home.Home;
import dev.yoke.connectors.sim.rehearsal.DemoDay;
import dev.yoke.connectors.sim.rehearsal.DemoDayReport;
import dev.yoke.connectors.store.SqliteJournal;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.JournalEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// `yoke demo --day`: a whole day of synthetic market in seconds, in which every rule says something, kept in a home of
/// its own so that `yoke explain` and `yoke replay` work on it.
final class DemoDayRun {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int TEXT_WIDTH = 90;
    private static final long PATIENCE_NS = 1_000_000;

    private final Home home;
    private final PrintWriter out;

    private DemoDayRun(Home home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /// @return exit code: 0 when every rule spoke
    static int play(YokeCommand yoke, long seed, boolean json, PrintWriter out) {
        Path folder = yoke.homeFolder().toAbsolutePath().normalize().resolve("demo-day");
        try {
            forget(folder);
            return new DemoDayRun(Home.open(folder), out).play(seed, json);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "The demonstration day cannot be kept in " + folder + ": " + e.getMessage() + ".");
        }
    }

    /// The day before is replaced: it can be played again at any time.
    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private int play(long seed, boolean json) throws IOException {
        SqliteJournal journal = SqliteJournal.open(home.database(), Clock.system(), event -> {});
        DemoDayReport report;
        try {
            report = DemoDay.play(home.simulation(), seed, entries -> write(journal, entries));
        } finally {
            journal.close();
        }
        if (json) {
            out.println(json(report));
        } else {
            print(report);
        }
        out.flush();
        return report.silent().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    /// The day goes faster than the disk: where the journal's queue is full, the day waits.
    private static void write(SqliteJournal journal, List<JournalEntry> entries) {
        while (journal.append(entries, false) < 0) {
            String broken = journal.stats().broken();
            if (!broken.isEmpty()) {
                throw new CommandFailedException("The demonstration day cannot be written: " + broken + ".");
            }
            LockSupport.parkNanos(PATIENCE_NS);
        }
    }

    private void print(DemoDayReport report) {
        Table table = new Table("rule", "UTC", "account", "verdict", "value", "limit", "said");
        for (DemoDayReport.Hit hit : report.hits()) {
            table.add(
                    hit.rule(),
                    TIME.format(Instant.ofEpochMilli(hit.timeMs())),
                    hit.account(),
                    hit.verdict().outcome().name(),
                    hit.verdict().value(),
                    hit.verdict().limit(),
                    shortened(hit.verdict().text()));
        }
        table.print(out);
        report.silent().forEach(rule -> out.println(rule + ": had nothing to say"));
        out.println();
        out.println(report.hits().size() + " of "
                + (report.hits().size() + report.silent().size())
                + " rules spoke on " + DemoDay.DATE + "; " + report.decisions() + " decisions, " + report.orders()
                + " orders, " + report.deals() + " deals.");
        out.println("Kept in " + home.folder() + ": yoke explain day-1 --home " + home.folder() + "; yoke replay "
                + DemoDay.DATE + " --home " + home.folder());
    }

    private static String shortened(String text) {
        return text.length() <= TEXT_WIDTH ? text : text.substring(0, TEXT_WIDTH - 1) + "…";
    }

    private static String json(DemoDayReport report) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("day", DemoDay.DATE.toString());
        root.put("decisions", report.decisions());
        root.put("orders", report.orders());
        root.put("deals", report.deals());
        ArrayNode rules = root.putArray("rules");
        for (DemoDayReport.Hit hit : report.hits()) {
            rules.addObject()
                    .put("rule", hit.rule())
                    .put("timeMs", hit.timeMs())
                    .put("account", hit.account())
                    .put("outcome", hit.verdict().outcome().name())
                    .put("value", hit.verdict().value())
                    .put("limit", hit.verdict().limit())
                    .put("text", hit.verdict().text());
        }
        report.silent().forEach(root.putArray("silent")::add);
        return root.toPrettyString();
    }
}
