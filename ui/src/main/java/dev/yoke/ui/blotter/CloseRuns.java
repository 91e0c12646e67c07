package dev.yoke.ui.blotter;

import dev.yoke.ui.blotter.CloseRun.Target;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Follows everything that was told to close until it has come to its end and been told, also where its blotter is not
/// shown any more. Thread: FX.
final class CloseRuns {

    private final ScreenPorts ports;
    private final Look look;
    private final Consumer<List<Target>> again;
    private final List<CloseRun> runs = new ArrayList<>();
    private Subscription turns = Subscription.EMPTY;

    /// @param again closes those that are left once more
    CloseRuns(ScreenPorts ports, Look look, Consumer<List<Target>> again) {
        this.ports = ports;
        this.look = look;
        this.again = again;
    }

    void begin(CloseRun run) {
        if (runs.isEmpty()) {
            turns = ports.frames().onTurn(Pace.FIGURES, this::follow);
        }
        runs.add(run);
    }

    private void follow() {
        for (CloseRun run : List.copyOf(runs)) {
            run.follow(ports.views().current(), ports.clock().nowMs());
            tell(run);
        }
    }

    /// How it went, once every one has come to its end.
    void tell(CloseRun run) {
        if (!run.isOver() || !runs.remove(run)) {
            return;
        }
        if (runs.isEmpty()) {
            turns.unsubscribe();
        }
        List<String> failures = run.failures();
        if (!failures.isEmpty()) {
            tell(run, failures);
        } else if (run.size() > 1) {
            ports.desk().notices().done(look.words().get("close.all", run.size()));
        }
    }

    private void tell(CloseRun run, List<String> failures) {
        String first = String.join("; ", failures.subList(0, Math.min(3, failures.size())));
        String text = look.words().get("close.some", run.closed(), run.size(), first, Math.max(0, failures.size() - 3));
        ports.desk()
                .notices()
                .failed(text, new Notices.Undo(look.words().get("again"), () -> again.accept(run.left())));
    }
}
