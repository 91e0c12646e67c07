package dev.yoke.core.engine;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Event.FlattenResulted;
import dev.yoke.core.message.Event.FlattenSent;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.trade.FlattenScope;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.FlattenView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Flatten-all: halts, lets every terminal's own loop cancel and close in parallel, reads again, and repeats until each
/// one shows zero.
/// A terminal that cannot be reached is kept and tried again whenever it comes back, until a person re-arms.
final class FlattenDesk {

    /// The setting that says which terminal is not at zero yet.
    private static final String PREFIX = "flatten/";

    /// Names no symbol: the scope is everything.
    private static final Symbol ANY = new Symbol("*");

    private final EngineTime time;
    private final Recorder recorder;
    private final Effects effects;
    private final Terminals terminals;
    private final KillSwitch killSwitch;
    private final IntentIds ids;
    private final ActivityFeed activities;
    private final Map<TerminalId, FlattenRun> runs = new TreeMap<>();

    /// Terminals whose flatten is written down as not finished.
    private final Set<TerminalId> kept = new TreeSet<>();

    /// Those of an earlier cockpit whose book was not seen yet.
    private final Set<TerminalId> restored = new TreeSet<>();

    private String origin = "";
    private long startedMs;
    private Optional<FlattenView> dryRun = Optional.empty();

    FlattenDesk(
            EngineTime time,
            Recorder recorder,
            Effects effects,
            Terminals terminals,
            KillSwitch killSwitch,
            IntentIds ids,
            ActivityFeed activities) {
        this.time = time;
        this.recorder = recorder;
        this.effects = effects;
        this.terminals = terminals;
        this.killSwitch = killSwitch;
        this.ids = ids;
        this.activities = activities;
    }

    /// What an earlier cockpit had not brought to zero goes on: the halt is still in force and the positions may be.
    void restore(Map<String, String> settings) {
        settings.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                TerminalId terminal = new TerminalId(key.substring(PREFIX.length()));
                kept.add(terminal);
                restored.add(terminal);
                origin = value;
            }
        });
    }

    private void goOn() {
        for (TerminalId terminal : restored) {
            TerminalBook book = terminals.of(terminal);
            runs.computeIfAbsent(terminal, id -> new FlattenRun(book, time.monotonicMs()));
        }
        startedMs = startedMs == 0 ? time.nowMs() : startedMs;
    }

    private void keep(TerminalId terminal) {
        if (kept.add(terminal)) {
            recorder.record(new SettingChanged(PREFIX + terminal.name(), origin, origin, time.nowMs()));
        }
    }

    private void forget(TerminalId terminal) {
        restored.remove(terminal);
        if (kept.remove(terminal)) {
            recorder.record(new SettingChanged(PREFIX + terminal.name(), "", origin, time.nowMs()));
        }
    }

    void dryRun(String origin, Reply reply) {
        List<FlattenView.Line> lines = new ArrayList<>();
        for (TerminalBook book : terminals.all()) {
            boolean reachable = book.link() != LinkState.OFFLINE;
            int positions = book.positions().size();
            int orders = book.orders().size();
            String text = "would close " + positions + " and cancel " + orders
                    + (reachable ? "" : "; not reachable now, tried again when it is back");
            FlattenView.State state = reachable ? FlattenView.State.WOULD_CLOSE : FlattenView.State.UNREACHABLE;
            lines.add(new FlattenView.Line(book.id(), state, positions, orders, positions, orders, 0, 0, text));
        }
        dryRun = Optional.of(new FlattenView(origin, true, time.nowMs(), true, List.copyOf(lines)));
        reply.answer(Answer.accepted("Dry run: nothing was sent. " + summary(lines)));
    }

    private static String summary(List<FlattenView.Line> lines) {
        StringBuilder text = new StringBuilder();
        for (FlattenView.Line line : lines) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(line.terminal())
                    .append(": ")
                    .append(line.text())
                    .append('.');
        }
        return text.isEmpty() ? "No terminal is known." : text.toString();
    }

    void flattenAll(String origin, Reply reply) {
        begin(origin);
        killSwitch.haltAll(origin);
        Faults faults = new Faults();
        for (TerminalBook book : terminals.all()) {
            faults.run(() -> start(book));
        }
        reply.answer(Answer.accepted("Flattening " + terminals.all().size() + " accounts; halted until re-armed."));
        faults.rethrow();
    }

    void flattenOne(TerminalBook book, String origin) {
        begin(origin);
        killSwitch.halt(book.id(), origin);
        start(book);
    }

    private void begin(String origin) {
        dryRun = Optional.empty();
        startAfresh();
        this.origin = origin;
        activities.add(Level.ALARM, "flatten", "Flatten by " + origin + ": entries are halted.");
        recorder.record(new Noted("flatten", origin, "started", time.nowMs()));
    }

    /// A flatten that finds an earlier one finished is a new one.
    private void startAfresh() {
        if (!isUnderWay()) {
            runs.clear();
            startedMs = time.nowMs();
        }
    }

    private void start(TerminalBook book) {
        effects.guard(book.id(), true);
        keep(book.id());
        FlattenRun run = runs.computeIfAbsent(book.id(), id -> new FlattenRun(book, time.monotonicMs()));
        if (run.isOver()) {
            run.again(time.monotonicMs());
        }
        if (run.needsSending(time.monotonicMs())) {
            send(run);
        }
    }

    private void send(FlattenRun run) {
        IntentId id = ids.next();
        long expiresMs = time.nowMs() + OrderDispatch.EXIT_EXPIRY_MS;
        boolean sent = effects.flatten(run.terminal(), id, FlattenScope.ALL, ANY, expiresMs);
        if (run.isNews(sent)) {
            recorder.record(new Noted(
                    "flatten", run.terminal().name(), (sent ? "sent " : "not reachable, ") + id, time.nowMs()));
        }
        run.sent(sent, time.monotonicMs());
    }

    /// The panic path was faster.
    void on(FlattenSent event) {
        startAfresh();
        TerminalBook book = terminals.of(event.terminal());
        FlattenRun run = runs.computeIfAbsent(book.id(), id -> new FlattenRun(book, time.monotonicMs()));
        if (run.isOver()) {
            run.again(time.monotonicMs());
        }
        run.sent(event.sent(), time.monotonicMs());
    }

    void on(FlattenResulted event) {
        FlattenRun run = runs.get(event.terminal());
        if (run != null && !run.isOver()) {
            verify(run, event.text());
        }
    }

    private void verify(FlattenRun run, String text) {
        run.verifying(effects.requestSnapshot(run.terminal()), text, time.monotonicMs());
    }

    /// A fresh snapshot is in the book: is it flat?
    void onSnapshot(TerminalBook book) {
        FlattenRun run = runs.get(book.id());
        if (restored.remove(book.id()) && (run == null || run.isUnreachable())) {
            run = new FlattenRun(book, time.monotonicMs());
            runs.put(book.id(), run);
        }
        if (run == null) {
            return;
        }
        if (run.isVerifying() && book.positions().isEmpty() && book.orders().isEmpty()) {
            run.flat(time.monotonicMs());
            forget(book.id());
            activities.add(Level.GOOD, "flatten", book.id() + ": " + run.text());
            recorder.record(new Noted("flatten", book.id().name(), run.text(), time.nowMs()));
        } else if (run.isVerifying()) {
            run.notYet(time.monotonicMs());
        } else if (run.isUnreachable()) {
            send(run);
        }
    }

    /// One of our own entries came through after its terminal was flat: it goes too.
    void onOwnAppeared(TerminalBook book) {
        FlattenRun run = runs.get(book.id());
        if (run != null && run.isOver() && killSwitch.isHalted(book.id())) {
            run.again(time.monotonicMs());
            keep(book.id());
            send(run);
        }
    }

    /// Sends the next round where one is due, and asks where an answer is overdue.
    void watch() {
        if (!restored.isEmpty()) {
            goOn();
        }
        Faults faults = new Faults();
        for (FlattenRun run : runs.values()) {
            faults.run(() -> watch(run));
        }
        faults.rethrow();
    }

    private void watch(FlattenRun run) {
        if (run.needsSending(time.monotonicMs())) {
            send(run);
        } else if (run.isOverdue(time.monotonicMs())) {
            verify(run, "no answer in time");
        }
    }

    /// Whether this terminal still has to be brought to zero.
    boolean isUnderWay() {
        return runs.values().stream().anyMatch(run -> !run.isOver());
    }

    /// Those that were not yet seen at zero.
    Set<TerminalId> unfinished() {
        return Set.copyOf(kept);
    }

    void rearmed() {
        List.copyOf(kept).forEach(this::forget);
        runs.clear();
        dryRun = Optional.empty();
    }

    Optional<FlattenView> view() {
        if (runs.isEmpty()) {
            return dryRun;
        }
        List<FlattenView.Line> lines = new ArrayList<>();
        boolean finished = true;
        for (FlattenRun run : runs.values()) {
            lines.add(run.line(time.monotonicMs()));
            finished &= run.isOver();
        }
        return Optional.of(new FlattenView(origin, false, startedMs, finished, List.copyOf(lines)));
    }
}
