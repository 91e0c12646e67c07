package dev.yoke.core.manage;

import java.util.ArrayList;
import java.util.List;

/// A plan and how far it has come, in a few words.
final class PlanSummary {

    private PlanSummary() {}

    static String of(ExitPlan plan, PlanProgress progress, int targetsDone) {
        List<String> parts = new ArrayList<>();
        plan.breakEven()
                .ifPresent(be ->
                        parts.add(progress.breakEvenReached() ? "BE reached" : "BE at " + ExitPlanText.text(be.at())));
        if (!plan.targets().isEmpty()) {
            parts.add(targetsDone + " of " + plan.targets().size() + " targets");
        }
        plan.trailing().ifPresent(trailing -> {
            String start = progress.trailStarted() || trailing.start() instanceof Trigger.Now
                    ? ""
                    : " from " + ExitPlanText.text(trailing.start());
            parts.add("trails " + ExitPlanText.text(trailing.by()) + start);
        });
        TimeExit time = plan.time();
        if (time.afterMs() > 0) {
            parts.add("closes after " + time.afterMs() / 60_000 + " min");
        }
        if (time.atMinute() != TimeExit.NEVER) {
            parts.add("closes at " + ExitPlanText.clock(time.atMinute()));
        }
        if (time.fridayMinute() != TimeExit.NEVER) {
            parts.add("closes Friday " + ExitPlanText.clock(time.fridayMinute()));
        }
        return String.join(", ", parts);
    }
}
