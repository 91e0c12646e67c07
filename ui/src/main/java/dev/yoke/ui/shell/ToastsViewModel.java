package dev.yoke.ui.shell;

import dev.yoke.core.port.Clock;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.desk.Notices;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// Warnings and alarms as they happen, and refused commands; at most four at a time, the oldest give way.
final class ToastsViewModel {

    private static final int SHOWN = 4;
    private static final long WARNING_MS = 8_000;
    private static final long ALARM_MS = 20_000;

    record Toast(Activity.Level level, String text, long untilMs) {}

    private final Notices notices;
    private final CockpitViews views;
    private final Clock clock;
    private final ObservableList<Toast> toasts = FXCollections.observableArrayList();
    private long lastVersion = -1;
    private long lastSequence = -1;

    ToastsViewModel(CockpitViews views, Clock clock, Notices notices) {
        this.notices = notices;
        this.views = views;
        this.clock = clock;
    }

    /// Shows what panels tell, until the subscription ends.
    Subscription follow() {
        return notices.onNotice(notice -> {
            if (notice.kind() != Notices.Kind.DONE) {
                add(Activity.Level.WARNING, notice.text());
            }
        });
    }

    void onFrame() {
        long nowMs = clock.nowMs();
        if (!toasts.isEmpty()) {
            toasts.removeIf(toast -> toast.untilMs() <= nowMs);
        }
        long version = views.current().version();
        if (version != lastVersion) {
            lastVersion = version;
            take();
        }
    }

    /// What happened before the window opened is no news.
    private void take() {
        boolean first = lastSequence < 0;
        ActivityBatch batch = views.activitiesAfter(Math.max(0, lastSequence));
        lastSequence = batch.lastSequence();
        if (!first) {
            batch.activities().stream()
                    .filter(activity ->
                            activity.level() == Activity.Level.WARNING || activity.level() == Activity.Level.ALARM)
                    .forEach(activity -> add(activity.level(), activity.text()));
        }
    }

    private void add(Activity.Level level, String text) {
        long life = level == Activity.Level.ALARM ? ALARM_MS : WARNING_MS;
        toasts.add(new Toast(level, text, clock.nowMs() + life));
        if (toasts.size() > SHOWN) {
            toasts.removeFirst();
        }
    }

    void dismiss(Toast toast) {
        toasts.remove(toast);
    }

    ObservableList<Toast> toasts() {
        return toasts;
    }
}
