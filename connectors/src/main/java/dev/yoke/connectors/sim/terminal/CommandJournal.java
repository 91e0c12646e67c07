package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.DurableLines;
import dev.yoke.connectors.sim.terminal.ProcessFaults.Moment;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of every command, on disk: RECEIVED, SENT, then its RESULT. So no command is carried out twice, whatever
/// restarts in between.
///
/// Thread: one. Capacity: the newest [#KEPT] commands; older ones are past their expiry and are refused for that.
final class CommandJournal implements AutoCloseable {

    static final int KEPT = 10_000;
    private static final String RECEIVED = "RECEIVED";
    private static final String SENT = "SENT";
    private static final String RESULT = "RESULT";

    /// How far a command has come.
    sealed interface Stage {
        record Received() implements Stage {}

        record Sent() implements Stage {}

        record Finished(CommandResult result) implements Stage {}
    }

    private final TerminalId terminal;
    private final DurableLines file;
    private final ProcessFaults faults;
    private final Map<IntentId, Stage> stages = new LinkedHashMap<>();
    private final List<String> unwritten = new ArrayList<>();
    private boolean failed;

    CommandJournal(TerminalId terminal, Path path, ProcessFaults faults) throws IOException {
        this.terminal = terminal;
        this.faults = faults;
        List<String> lines = new ArrayList<>();
        this.file = new DurableLines(path, lines);
        lines.forEach(this::read);
        file.replace(all());
    }

    /// A repeated command meets the stage of its first arrival.
    Optional<Stage> find(IntentId cid) {
        return Optional.ofNullable(stages.get(cid));
    }

    void received(IntentId cid) {
        put(cid, new Stage.Received());
    }

    void sent(IntentId cid) {
        put(cid, new Stage.Sent());
    }

    void finished(CommandResult result) {
        put(result.intent(), new Stage.Finished(result));
    }

    private void put(IntentId cid, Stage stage) {
        keep(cid, stage);
        unwritten.add(line(cid, stage));
    }

    private void keep(IntentId cid, Stage stage) {
        stages.put(cid, stage);
        if (stages.size() > KEPT) {
            stages.remove(stages.keySet().iterator().next());
        }
    }

    /// Returns when everything put so far is on the disk.
    void flush() throws IOException {
        if (unwritten.isEmpty()) {
            return;
        }
        faults.reach(Moment.BEFORE_FLUSH);
        boolean whole = failed || file.isLong();
        failed = true;
        faults.write();
        if (whole) {
            file.replace(all());
        } else {
            file.append(unwritten);
        }
        failed = false;
        unwritten.clear();
        faults.reach(Moment.AFTER_FLUSH);
    }

    private List<String> all() {
        List<String> lines = new ArrayList<>();
        stages.forEach((cid, stage) -> lines.add(line(cid, stage)));
        return lines;
    }

    private static String line(IntentId cid, Stage stage) {
        return switch (stage) {
            case Stage.Received s -> RECEIVED + "\t" + cid;
            case Stage.Sent s -> SENT + "\t" + cid;
            case Stage.Finished s -> RESULT + "\t" + cid + "\t" + line(s.result());
        };
    }

    private static String line(CommandResult r) {
        return r.category() + "\t" + r.rawCode() + "\t" + r.order() + "\t" + r.deal() + "\t" + r.identifier() + "\t"
                + r.lots().units() + "\t" + r.price().units() + "\t" + r.elapsedUs() + "\t"
                + r.text().replaceAll("[\\x00-\\x1f]", " ");
    }

    private void read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 2) {
            return;
        }
        IntentId cid = new IntentId(fields[1]);
        switch (fields[0]) {
            case RECEIVED -> keep(cid, new Stage.Received());
            case SENT -> keep(cid, new Stage.Sent());
            case RESULT -> keep(cid, new Stage.Finished(result(cid, fields)));
            default -> throw new IllegalArgumentException("unknown record " + fields[0]);
        }
    }

    private CommandResult result(IntentId cid, String[] fields) {
        return new CommandResult(
                terminal,
                cid,
                ResultCategory.valueOf(fields[2]),
                Integer.parseInt(fields[3]),
                fields[10],
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]),
                Long.parseLong(fields[6]),
                Lots.of(Long.parseLong(fields[7])),
                Price.of(Long.parseLong(fields[8])),
                Long.parseLong(fields[9]));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
