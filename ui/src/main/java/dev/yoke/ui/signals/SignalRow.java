package dev.yoke.ui.signals;

import dev.yoke.core.message.Answer;
import dev.yoke.core.signal.VerdictChange;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalView.Stage;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One card.
final class SignalRow {

    private static final long SECOND_MS = 1_000;

    /// How the same signal would be judged now.
    ///
    /// @param changes against what was recorded
    record Again(Answer answer, List<VerdictChange> changes, long atMs) {
        Again {
            changes = List.copyOf(changes);
        }
    }

    private final ReadOnlyObjectWrapper<SignalView> shown;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final StringProperty refusal = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Again>> again = new SimpleObjectProperty<>(Optional.empty());

    SignalRow(SignalView view) {
        shown = new ReadOnlyObjectWrapper<>(view);
    }

    void show(SignalView next) {
        shown.set(next);
    }

    SignalView view() {
        return shown.get();
    }

    ReadOnlyObjectProperty<SignalView> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether its details are unfolded.
    BooleanProperty openProperty() {
        return open;
    }

    /// The engine was asked and has not answered.
    BooleanProperty askingProperty() {
        return asking;
    }

    /// Why the person's word was not followed, as recorded; empty where it was.
    StringProperty refusalProperty() {
        return refusal;
    }

    ObjectProperty<Optional<Again>> againProperty() {
        return again;
    }

    boolean isWaiting(long nowMs) {
        return view().stage() == Stage.WAITING && leftMs(nowMs) > 0;
    }

    /// Its time is over and the engine has not said so yet.
    boolean isOver(long nowMs) {
        return view().stage() == Stage.EXPIRED || (view().stage() == Stage.WAITING && leftMs(nowMs) <= 0);
    }

    long leftMs(long nowMs) {
        return Math.max(0, view().expiresMs() - nowMs);
    }

    /// Full seconds, the one that has begun included.
    long secondsLeft(long nowMs) {
        return (leftMs(nowMs) + SECOND_MS - 1) / SECOND_MS;
    }

    /// 1 when it came, 0 when its time is over.
    double shareLeft(long nowMs) {
        long whole = view().expiresMs() - view().sinceMs();
        return whole <= 0 ? 0 : Math.clamp((double) leftMs(nowMs) / whole, 0, 1);
    }
}
