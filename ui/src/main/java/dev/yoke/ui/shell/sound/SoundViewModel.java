package dev.yoke.ui.shell.sound;

import dev.yoke.core.signal.SignalId;
import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.util.Subscription;

/// Which sound is due: of all that happened the most important one, and none so soon after another unless it matters
/// more. Muted, nothing is.
public final class SoundViewModel {

    private static final long GAP_MS = 1_500;

    private final ScreenPorts ports;
    private final Speaker speaker;
    private Set<SignalId> waiting = Set.of();
    private Optional<Sound> due = Optional.empty();
    private Optional<Sound> played = Optional.empty();
    private long playedMs = Long.MIN_VALUE / 2;
    private long lastVersion = -1;
    private long lastSequence = -1;

    public SoundViewModel(ScreenPorts ports, Speaker speaker) {
        this.ports = ports;
        this.speaker = speaker;
    }

    /// Hears what panels are refused, until the subscription ends.
    public Subscription follow() {
        return ports.desk().notices().onNotice(notice -> {
            if (notice.kind() != Notices.Kind.DONE) {
                want(Sound.REFUSAL);
            }
        });
    }

    public void onFrame() {
        CockpitView view = ports.views().current();
        if (view.version() != lastVersion) {
            boolean first = lastVersion < 0;
            lastVersion = view.version();
            hear(view, first);
        }
        due.ifPresent(this::play);
    }

    /// What happened before the window opened is no news.
    private void hear(CockpitView view, boolean first) {
        ActivityBatch batch = ports.views().activitiesAfter(Math.max(0, lastSequence));
        lastSequence = batch.lastSequence();
        Set<SignalId> now = view.pendingSignals().stream()
                .map(pending -> pending.signal().id())
                .collect(Collectors.toUnmodifiableSet());
        if (!first) {
            batch.activities().forEach(activity -> soundOf(activity).ifPresent(this::want));
            if (!waiting.containsAll(now)) {
                want(Sound.SIGNAL);
            }
        }
        waiting = now;
    }

    private static Optional<Sound> soundOf(Activity activity) {
        return switch (activity.level()) {
            case ALARM -> Optional.of(Sound.ALARM);
            case WARNING ->
                activity.kind().equals("order") || activity.kind().equals("decision")
                        ? Optional.of(Sound.REFUSAL)
                        : Optional.empty();
            case GOOD ->
                activity.kind().equals("order") || activity.kind().equals("deal")
                        ? Optional.of(Sound.FILL)
                        : Optional.empty();
            case NOTE -> activity.kind().equals("deal") ? Optional.of(Sound.FILL) : Optional.empty();
        };
    }

    private void want(Sound sound) {
        if (due.isEmpty() || due.get().compareTo(sound) < 0) {
            due = Optional.of(sound);
        }
    }

    private void play(Sound sound) {
        due = Optional.empty();
        long nowMs = ports.clock().nowMs();
        boolean soon = nowMs - playedMs < GAP_MS;
        boolean more = played.isEmpty() || played.get().compareTo(sound) < 0;
        if (ports.desk().preferences().mutedProperty().get() || (soon && !more)) {
            return;
        }
        played = Optional.of(sound);
        playedMs = nowMs;
        speaker.play(sound);
    }
}
