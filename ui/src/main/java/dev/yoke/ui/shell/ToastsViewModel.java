package dev.yoke.ui.shell;

import dev.yoke.core.port.Clock;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.Notices.Notice;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// What was just done, refused or went wrong; at most three at a time, of which those that matter least and are oldest
/// give way. What is looked at stays.
final class ToastsViewModel {

    private static final int SHOWN = 3;
    private static final long DONE_MS = 6_000;
    private static final long WARNING_MS = 8_000;
    private static final long ALARM_MS = 20_000;
    private static final long AFTER_LOOK_MS = 3_000;
    /// A price, an amount or a time: no part of a name (`demo-1`, `US30`, `Prop 2`) and no ticket (`#12`).
    private static final Pattern FIGURES = Pattern.compile("(?<![\\p{L}\\d#_.:/-])[-+\u2212]?(?:"
            + "\\d[\\d,\u202f]*[.:]\\d[\\d.:]*(?<=\\d)|(?<= at )\\d+"
            + "|\\d+(?= ?(?:%|(?:R|ms|s|m|min|h|d|pips?|points?|lots?|[A-Z]{3})\\b)))(?![\\p{L}\\d_-])");
    private static final String FILL = "order";

    enum Tone {
        DONE(DONE_MS),
        WARNING(WARNING_MS),
        ALARM(ALARM_MS);

        private final long lifeMs;

        Tone(long lifeMs) {
            this.lifeMs = lifeMs;
        }
    }

    /// @param said as it was told, before amounts were hidden
    /// @param times how often it was said while it was shown
    /// @param closing a position that may be closed because of it
    record Toast(
            Tone tone,
            String said,
            String text,
            int times,
            Optional<Notices.Undo> undo,
            Optional<Activity.Closing> closing,
            long untilMs) {

        private boolean hasButton() {
            return undo.isPresent() || closing.isPresent();
        }
    }

    private final Desk desk;
    private final Notices notices;
    private final CockpitViews views;
    private final Clock clock;
    private final Amounts amounts;
    private final ObservableList<Toast> toasts = FXCollections.observableArrayList();
    private long lastVersion = -1;
    private long lastSequence = -1;
    private long keptUntilMs;
    private boolean looked;

    ToastsViewModel(CockpitViews views, Clock clock, Desk desk) {
        this.desk = desk;
        this.notices = desk.notices();
        this.views = views;
        this.clock = clock;
        this.amounts = desk.amounts();
    }

    /// Shows what panels tell, until the subscription ends.
    Subscription follow() {
        return Subscription.combine(
                notices.onNotice(notice -> add(toneOf(notice), notice.text(), notice.undo(), Optional.empty())),
                amounts.hiddenProperty().subscribe(now -> write()),
                desk.preferences().languageProperty().subscribe(now -> write()));
    }

    /// What is shown already follows streamer mode and the language too.
    private void write() {
        if (!toasts.isEmpty()) {
            toasts.replaceAll(toast -> new Toast(
                    toast.tone(),
                    toast.said(),
                    amounts.sentence(toast.said()),
                    toast.times(),
                    toast.undo(),
                    toast.closing(),
                    toast.untilMs()));
        }
    }

    private static Tone toneOf(Notice notice) {
        return switch (notice.kind()) {
            case DONE -> Tone.DONE;
            case REFUSED, FAILED -> Tone.WARNING;
        };
    }

    void onFrame() {
        long nowMs = clock.nowMs();
        if (!looked && nowMs >= keptUntilMs && !toasts.isEmpty()) {
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
            batch.activities()
                    .forEach(activity -> toneOf(activity)
                            .ifPresent(tone -> add(tone, activity.text(), Optional.empty(), activity.closing())));
        }
    }

    private static Optional<Tone> toneOf(Activity activity) {
        return switch (activity.level()) {
            case ALARM -> Optional.of(Tone.ALARM);
            case WARNING -> Optional.of(Tone.WARNING);
            case GOOD -> activity.kind().equals(FILL) ? Optional.of(Tone.DONE) : Optional.empty();
            case NOTE -> Optional.empty();
        };
    }

    /// The same again is counted on the one that is shown, a refusal also with other figures in it; what has a button
    /// stands alone, each with its own.
    private void add(Tone tone, String said, Optional<Notices.Undo> undo, Optional<Activity.Closing> closing) {
        String text = amounts.sentence(said);
        long until = clock.nowMs() + tone.lifeMs;
        for (int i = 0; i < toasts.size(); i++) {
            Toast shown = toasts.get(i);
            boolean same = shown.tone() == tone && causeOf(tone, shown.said()).equals(causeOf(tone, said));
            if (same && undo.isEmpty() && closing.isEmpty() && !shown.hasButton()) {
                toasts.set(i, new Toast(tone, said, text, shown.times() + 1, undo, closing, until));
                return;
            }
        }
        toasts.add(new Toast(tone, said, text, 1, undo, closing, until));
        if (toasts.size() > SHOWN) {
            toasts.remove(leastOf());
        }
    }

    private static String causeOf(Tone tone, String said) {
        return tone == Tone.WARNING ? FIGURES.matcher(said).replaceAll("#") : said;
    }

    /// The oldest of the least tone; the newest never.
    private int leastOf() {
        int least = 0;
        for (int i = 1; i < toasts.size() - 1; i++) {
            if (toasts.get(i).tone().compareTo(toasts.get(least).tone()) < 0) {
                least = i;
            }
        }
        return least;
    }

    /// While the mouse or the keyboard is on them none goes away; then they stay for a moment yet.
    void look(boolean now) {
        if (looked && !now) {
            keptUntilMs = clock.nowMs() + AFTER_LOOK_MS;
        }
        looked = now;
    }

    void dismiss(Toast toast) {
        toasts.remove(toast);
    }

    void undo(Toast toast) {
        if (toasts.remove(toast)) {
            toast.undo().ifPresent(undo -> undo.run().run());
        }
    }

    ObservableList<Toast> toasts() {
        return toasts;
    }
}
