package dev.yoke.ui.signals;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.SignalStories.Story;
import dev.yoke.core.signal.VerdictChange;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalView.Stage;
import dev.yoke.core.view.SignalsView;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The inbox: what waits first, the first to expire at the top; below it the others, newest first.
///
/// While the trader aims at a card, nothing above it or at its place moves: what came meanwhile is counted and joins
/// when the aim is over or the trader asks for it.
public final class InboxViewModel {

    /// A pointer that rests this long aims at nothing any more.
    static final long AIM_MS = 3_000;

    /// After a card was decided, the next one cannot be decided by the same press.
    static final long PAUSE_MS = 250;

    private static final Comparator<SignalRow> ORDER = Comparator.comparing(
                    (SignalRow row) -> row.view().stage() != Stage.WAITING)
            .thenComparingLong(row -> row.view().stage() == Stage.WAITING
                    ? row.view().number()
                    : -row.view().number());

    private final ScreenPorts ports;
    private final Map<Long, SignalRow> all = new HashMap<>();
    private final ObservableList<SignalRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final ObjectProperty<SignalFilter> filter = new SimpleObjectProperty<>(SignalFilter.ALL);
    private final ObjectProperty<@Nullable SignalRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper held = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper();
    private @Nullable SignalRow aimed;
    private long aimedNs;
    private long decidedNs = Long.MIN_VALUE / 2;
    private long revision = -1;
    private long total;

    /// Of the whole story of a signal.
    sealed interface Told {
        record Whole(Story story) implements Told {}

        /// The journal has not got it yet, or never had.
        record Unknown() implements Told {}

        record Failed(String why) implements Told {}
    }

    public InboxViewModel(ScreenPorts ports) {
        this.ports = ports;
        filter.subscribe(() -> arrange(true));
    }

    public void onFrame() {
        SignalsView now = ports.views().signals();
        if (now.revision() != revision) {
            revision = now.revision();
            take(now);
        }
        if (held.get() > 0 && !isAiming()) {
            arrange(true);
        }
    }

    private void take(SignalsView now) {
        total = now.total();
        Set<Long> kept = new HashSet<>();
        Set<String> names = new TreeSet<>();
        int waits = 0;
        for (SignalView view : now.newestFirst()) {
            kept.add(view.number());
            names.add(view.signal().source());
            waits += view.stage() == Stage.WAITING ? 1 : 0;
            SignalRow row = all.computeIfAbsent(view.number(), number -> new SignalRow(view));
            row.show(view);
        }
        all.keySet().retainAll(kept);
        if (!sources.equals(List.copyOf(names))) {
            sources.setAll(names);
        }
        waiting.set(waits);
        known.set(all.size());
        arrange(false);
    }

    /// @param also where the trader aims
    private void arrange(boolean also) {
        List<SignalRow> wanted =
                all.values().stream().filter(filter.get()::takes).sorted(ORDER).toList();
        int anchor = also ? -1 : anchor();
        if (anchor >= 0 && !keeps(wanted, anchor)) {
            Set<SignalRow> here = new HashSet<>(rows);
            held.set((int) wanted.stream().filter(row -> !here.contains(row)).count());
            return;
        }
        held.set(0);
        if (!rows.equals(wanted)) {
            rows.setAll(wanted);
        }
        SignalRow now = selected.get();
        if (now == null || !rows.contains(now)) {
            selected.set(rows.isEmpty() ? null : rows.getFirst());
        }
    }

    /// The last row that must not move; −1 where the trader aims at nothing.
    private int anchor() {
        return isAiming() && aimed != null ? rows.indexOf(aimed) : -1;
    }

    private boolean isAiming() {
        return aimed != null && ports.clock().monotonicNs() - aimedNs < AIM_MS * 1_000_000;
    }

    private boolean keeps(List<SignalRow> wanted, int anchor) {
        return wanted.size() > anchor && wanted.subList(0, anchor + 1).equals(rows.subList(0, anchor + 1));
    }

    /// The pointer moved over this card, or the keys went to it.
    void aim(@Nullable SignalRow row) {
        aimed = row;
        aimedNs = ports.clock().monotonicNs();
    }

    /// Lets everything to its place.
    void showHeld() {
        aimed = null;
        arrange(true);
    }

    void select(@Nullable SignalRow row) {
        selected.set(row);
        if (row != null) {
            aim(row);
        }
    }

    void approve(SignalRow row) {
        decide(row, true);
    }

    void reject(SignalRow row) {
        decide(row, false);
    }

    private void decide(SignalRow row, boolean approve) {
        long nowNs = ports.clock().monotonicNs();
        if (!canDecide(row) || nowNs - decidedNs < PAUSE_MS * 1_000_000) {
            return;
        }
        if (approve
                && row.view().signal().action().isEntry()
                && ports.desk().tradingLockedProperty().get()) {
            row.refusalProperty().set(ports.phrases(InboxViewModel.class).get("locked"));
            return;
        }
        decidedNs = nowNs;
        row.askingProperty().set(true);
        row.refusalProperty().set("");
        ports.ask(new Command.ConfirmSignal(row.view().signal().id(), approve), answer -> {
            row.askingProperty().set(false);
            row.refusalProperty().set(answer.isAccepted() ? "" : answer.text());
        });
        advance(row);
    }

    boolean canDecide(SignalRow row) {
        return row.isWaiting(ports.clock().nowMs()) && !row.askingProperty().get();
    }

    /// To the next card that waits, below or else from the top; where none does, it stays.
    private void advance(SignalRow from) {
        int at = rows.indexOf(from);
        for (int step = 1; step < rows.size(); step++) {
            SignalRow next = rows.get((at + step) % rows.size());
            if (canDecide(next)) {
                select(next);
                return;
            }
        }
    }

    void selectNextWaiting() {
        rows.stream().filter(this::canDecide).findFirst().ifPresent(this::select);
    }

    /// As it would be judged now: nothing is recorded, nothing is sent.
    void judgeAgain(SignalRow row) {
        if (row.askingProperty().get()) {
            return;
        }
        row.openProperty().set(true);
        row.askingProperty().set(true);
        ports.ask(new Command.PreviewSignal(row.view().signal()), answer -> {
            row.askingProperty().set(false);
            row.againProperty().set(Optional.of(compared(row, answer)));
        });
    }

    private SignalRow.Again compared(SignalRow row, Answer answer) {
        return new SignalRow.Again(
                answer,
                VerdictChange.between(row.view().decisions(), answer.decisions()),
                ports.clock().nowMs());
    }

    /// The whole story from the journal, in the background.
    void explain(SignalRow row, Consumer<Told> onTold) {
        ports.background().run(() -> told(row), onTold, reason -> onTold.accept(new Told.Failed(reason)));
    }

    private Told told(SignalRow row) {
        try {
            return ports.outside()
                    .stories()
                    .story(row.view().signal().id())
                    .<Told>map(Told.Whole::new)
                    .orElse(new Told.Unknown());
        } catch (IllegalStateException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }

    ObservableList<SignalRow> rows() {
        return rows;
    }

    ObservableList<String> sources() {
        return sources;
    }

    ObjectProperty<SignalFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable SignalRow> selectedProperty() {
        return selected;
    }

    /// Cards that came while the trader aims.
    ReadOnlyIntegerProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Cards at hand, shown or not.
    ReadOnlyIntegerProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Signals since the start.
    long total() {
        return total;
    }
}
