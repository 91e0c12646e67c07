package dev.yoke.app;

import dev.yoke.connectors.store.DecisionArchive.Kept;
import dev.yoke.connectors.store.KeptInput;
import dev.yoke.core.engine.DecisionReplay;
import dev.yoke.core.signal.Decision;
import java.util.ArrayList;
import java.util.List;

/// The decisions of a day, judged again one by one, and the count of how they came out.
final class DayReplay {

    /// Judged otherwise today. `title` says which it was.
    record Differing(String title, List<DecisionReplay.Difference> differences) {}

    /// Cannot be judged again. `what` was not kept then.
    record Lacking(String title, String what) {}

    private final DecisionReplay again;
    private final List<Differing> differing = new ArrayList<>();
    private final List<Lacking> lacking = new ArrayList<>();
    private long same;
    private long unasked;

    DayReplay() {
        this(DecisionReplay.ofToday());
    }

    DayReplay(DecisionReplay again) {
        this.again = again;
    }

    void judge(Kept kept) {
        switch (kept.input()) {
            case KeptInput.None none -> unasked++;
            case KeptInput.Lacking(String what) -> lacking.add(new Lacking(title(kept.decision()), what));
            case KeptInput.Whole whole -> {
                List<DecisionReplay.Difference> found = again.differences(kept.decision(), whole.input());
                if (found.isEmpty()) {
                    same++;
                } else {
                    differing.add(new Differing(title(kept.decision()), found));
                }
            }
        }
    }

    private static String title(Decision decision) {
        return UtcDay.clock(decision.decidedMs()) + " " + decision.signal() + " "
                + decision.terminal().map(id -> "on " + id + " ").orElse("") + decision.outcome() + ": "
                + decision.summary();
    }

    /// Decisions whose input was kept.
    long judged() {
        return same + differing.size() + lacking.size();
    }

    long same() {
        return same;
    }

    List<Differing> differing() {
        return differing;
    }

    List<Lacking> lacking() {
        return lacking;
    }

    /// Decisions without input.
    long unasked() {
        return unasked;
    }

    boolean allTheSame() {
        return same == judged();
    }

    String summary() {
        return judged() + " decisions, " + same + " the same, " + differing.size() + " differ"
                + (lacking.isEmpty() ? "" : ", " + lacking.size() + " not comparable");
    }
}
