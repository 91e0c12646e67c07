package dev.yoke.ui.desk;

import dev.yoke.core.view.LevelChange;
import dev.yoke.ui.fx.Pace;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.engine.EngineSentences;
import java.util.Optional;
import javafx.util.Subscription;

/// An undo that is on its way, followed until the terminal shows the old levels again or somebody says no. Thread: FX.
final class UndoRun {

    /// The terminal answers within two seconds or its commands are in doubt; the screen waits a little longer.
    static final long PATIENCE_MS = 15_000;

    /// How it stands.
    ///
    /// @param isBack the old levels are shown
    /// @param text what is told then
    /// @param change what became of the wish for the old levels
    record State(boolean isBack, String text, Optional<LevelChange> change, boolean isGone) {
        State(boolean isBack, String text, Optional<LevelChange> change) {
            this(isBack, text, change, false);
        }

        /// There is nothing to put back any more.
        static State gone(String text) {
            return new State(false, text, Optional.empty(), true);
        }

        Optional<LevelChange> refusal() {
            return change.filter(known -> known.state() == LevelChange.State.REFUSED);
        }
    }

    @FunctionalInterface
    interface Look {
        State now();
    }

    private final ScreenPorts ports;
    private final Phrases words;
    private final Look look;
    private final long sinceMs;
    private final long sinceVersion;
    private Subscription turns = Subscription.EMPTY;

    UndoRun(ScreenPorts ports, Phrases words, Look look) {
        this.ports = ports;
        this.words = words;
        this.look = look;
        sinceMs = ports.clock().nowMs();
        sinceVersion = ports.views().current().version();
    }

    void begin() {
        turns = ports.frames().onTurn(Pace.FIGURES, this::follow);
    }

    private void follow() {
        State now = look.now();
        // A refusal that was shown before is of an earlier wish.
        boolean isNews = ports.views().current().version() > sinceVersion;
        if (now.isBack()) {
            turns.unsubscribe();
            ports.desk().notices().done(now.text());
        } else if (now.isGone()) {
            refuse(now.text());
        } else if (isNews && now.refusal().isPresent()) {
            String why = EngineSentences.in(words.language())
                    .ofBroker(now.refusal().get().text());
            refuse(words.get("undo.refused", why));
        } else if (ports.clock().nowMs() - sinceMs > PATIENCE_MS) {
            refuse(words.get("undo.silent", PATIENCE_MS / 1_000));
        }
    }

    private void refuse(String text) {
        turns.unsubscribe();
        ports.desk().notices().refused(text);
    }
}
