package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import java.util.List;
import java.util.Optional;

/// What is to become of a position once it is open. It names no position: a signal brings one along, and one plan can
/// be set on many positions. As text: [ExitPlanText].
///
/// @param risk what 1 R is where the position's stop does not tell: a distance in pips, or the stop's price
/// @param targets one to five partial exits; their shares are not above 100 % together
public record ExitPlan(
        Optional<Trigger> risk,
        Optional<BreakEven> breakEven,
        List<Target> targets,
        Optional<Trailing> trailing,
        TimeExit time) {

    public static final int MAX_TARGETS = 5;
    public static final ExitPlan NONE =
            new ExitPlan(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), TimeExit.NONE);

    private static final long ALL_PERCENT = 100 * FixedPoint.ONE;

    public ExitPlan {
        targets = List.copyOf(targets);
        if (targets.size() > MAX_TARGETS) {
            throw new IllegalArgumentException("a plan has " + MAX_TARGETS + " targets at most, not " + targets.size());
        }
        long sum = 0;
        for (Target target : targets) {
            if (target.sharePercent() < 0 || target.sharePercent() > ALL_PERCENT) {
                throw new IllegalArgumentException("a target closes above 0 and up to 100 % of the lots");
            }
            sum += target.sharePercent();
        }
        if (sum > ALL_PERCENT) {
            throw new IllegalArgumentException(
                    "the targets close " + FixedPoint.format(sum) + " % of the lots, more than 100 %");
        }
    }

    /// Whether it asks for nothing.
    public boolean isEmpty() {
        return breakEven.isEmpty() && targets.isEmpty() && trailing.isEmpty() && time.isNever();
    }

    /// Whether it cannot be followed without knowing what 1 R is.
    public boolean needsRisk() {
        return breakEven.filter(be -> be.at() instanceof Trigger.R).isPresent()
                || targets.stream().anyMatch(target -> target.at() instanceof Trigger.R)
                || trailing.filter(t -> t.by() instanceof Trail.Steps || t.start() instanceof Trigger.R)
                        .isPresent();
    }

    /// As [ExitPlanText] writes it.
    @Override
    public String toString() {
        return ExitPlanText.format(this);
    }
}
