package dev.yoke.ui.diagnostics;

import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.HostProcess.Level;
import dev.yoke.core.port.HostProcess.LogLine;
import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// Looks at the program twice a second, away from the FX thread, and follows its log.
public final class DiagnosticsViewModel {

    private static final long EVERY_MS = 500;
    private static final long AFTER_FAILURE_MS = 10_000;

    private final ScreenPorts ports;
    private final Phrases words;
    private final HostProcess process;
    private final ReadOnlyObjectWrapper<Snapshot> shown = new ReadOnlyObjectWrapper<>(Snapshot.NONE);
    private final ObservableList<LogLine> log = FXCollections.observableArrayList();
    private final FilteredList<LogLine> filtered = new FilteredList<>(log);
    private final ObjectProperty<Level> least = new SimpleObjectProperty<>(Level.INFO);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private long lookedMs;
    private long lastLine;
    private boolean looking;
    private boolean failed;

    public DiagnosticsViewModel(ScreenPorts ports) {
        this.ports = ports;
        this.words = ports.phrases(DiagnosticsViewModel.class);
        this.process = ports.around().process();
        least.addListener((property, before, now) -> filter());
        search.addListener((property, before, now) -> filter());
        filter();
    }

    void onTurn() {
        long nowMs = ports.clock().nowMs();
        if (Math.abs(nowMs - lookedMs) >= (failed ? AFTER_FAILURE_MS : EVERY_MS)) {
            look();
        }
    }

    private record Look(Snapshot snapshot, List<LogLine> lines) {}

    void look() {
        if (looking) {
            return;
        }
        looking = true;
        long nowMs = ports.clock().nowMs();
        lookedMs = nowMs;
        CockpitView view = ports.views().current();
        long worstNs = ports.desk().frameLoad().worstNs();
        long known = lastLine;
        ports.background()
                .run(
                        () -> new Look(
                                Snapshot.of(view, process.facts(), process.counters(), nowMs, worstNs),
                                process.logAfter(known)),
                        this::show,
                        this::lookFailed);
    }

    private void show(Look look) {
        looking = false;
        failed = false;
        shown.set(look.snapshot());
        List<LogLine> fresh =
                look.lines().stream().filter(line -> line.sequence() > lastLine).toList();
        if (fresh.isEmpty()) {
            return;
        }
        lastLine = fresh.getLast().sequence();
        int over = log.size() + fresh.size() - HostProcess.KEPT_LINES;
        if (over > 0) {
            log.remove(0, Math.min(over, log.size()));
        }
        log.addAll(fresh);
    }

    /// Said once, and tried again more seldom: each failure is a line in the log.
    private void lookFailed(String reason) {
        looking = false;
        if (!failed) {
            failed = true;
            ports.desk().notices().failed(words.get("failed", reason));
        }
    }

    private void filter() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        Level from = least.get();
        filtered.setPredicate(line -> line.level().compareTo(from) >= 0
                && (wanted.isEmpty()
                        || line.text().toLowerCase(Locale.ROOT).contains(wanted)
                        || line.source().toLowerCase(Locale.ROOT).contains(wanted)));
    }

    /// Without secrets.
    String report() {
        return ports.around().reports().masked(Report.of(words, ports.zone(), shown.get(), log));
    }

    void save() {
        String text = Report.of(words, ports.zone(), shown.get(), log);
        ports.background()
                .run(
                        () -> ports.around().reports().save("diagnostics", text),
                        saved -> {
                            if (saved.done()) {
                                ports.desk().notices().done(words.get("saved", saved.text()));
                            } else {
                                ports.desk().notices().failed(saved.text());
                            }
                        },
                        reason -> ports.desk().notices().failed(words.get("failed", reason)));
    }

    /// The lines that the filter lets through, as text without secrets.
    String logText(List<LogLine> lines) {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(Report.line(ports.zone(), line)).append('\n'));
        return ports.around().reports().masked(out.toString());
    }

    ReadOnlyObjectProperty<Snapshot> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObservableList<LogLine> lines() {
        return filtered;
    }

    ObjectProperty<Level> leastProperty() {
        return least;
    }

    StringProperty searchProperty() {
        return search;
    }

    /// Whether the list keeps to its newest line.
    BooleanProperty followProperty() {
        return follow;
    }
}
