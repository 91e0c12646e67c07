package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.manage.Target;
import dev.yoke.core.manage.Trigger;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a position is left: one to five targets, break-even and trailing, in PineConnector's names and others.
///
/// The furthest target is the position's take profit, which the broker keeps also when this machine is off; those
/// before it close an equal share each, or `tp1share`, `tp2share`, … percent. Bare numbers of break-even and trailing
/// are pips; `1R`, `1.5atr`, `3xM5` are taken as well, and a whole plan as `plan`.
final class PlanReader {

    /// Reads the level behind one of these names.
    interface Levels {
        Level level(List<String> names) throws RefusedSignal;
    }

    /// @param takeProfit the furthest target
    /// @param plan everything else
    record Exits(Level takeProfit, ExitPlan plan) {
        static final Exits NONE = new Exits(new Level.Unsaid(), ExitPlan.NONE);
    }

    private final Fields fields;
    private final Levels levels;
    private final List<String> notes;

    PlanReader(Fields fields, Levels levels, List<String> notes) {
        this.fields = fields;
        this.levels = levels;
        this.notes = notes;
    }

    Exits read() throws RefusedSignal {
        List<Level> targets = new ArrayList<>();
        Level first = levels.level(FieldNames.TAKE_PROFIT);
        for (List<String> names : FieldNames.FURTHER_TARGETS) {
            Level further = levels.level(names);
            if (isLevel(further)) {
                targets.add(further);
            }
        }
        if (!targets.isEmpty() && isLevel(first)) {
            targets.addFirst(first);
        }
        ExitPlan plan = plan();
        if (targets.isEmpty()) {
            return new Exits(first, plan);
        }
        Level last = targets.removeLast();
        if (targets.isEmpty()) {
            return new Exits(last, plan);
        }
        if (!plan.targets().isEmpty()) {
            throw new RefusedSignal(
                    "contradiction", "there are targets as tp1 to tp5 and in the exit plan: send one of them");
        }
        notes.add(
                "tp" + (targets.size() + 1) + " is the take profit; the targets before it are parts of the exit plan");
        return new Exits(last, withTargets(plan, targets));
    }

    private static boolean isLevel(Level level) {
        return !(level instanceof Level.Unsaid || level instanceof Level.None);
    }

    private ExitPlan withTargets(ExitPlan plan, List<Level> before) throws RefusedSignal {
        List<Target> targets = new ArrayList<>();
        long equal = 100 * FixedPoint.ONE / (before.size() + 1);
        for (int i = 0; i < before.size(); i++) {
            String name = "tp" + (i + 1);
            Optional<Field> share = fields.find(name + "share");
            long percent = share.isPresent() ? ExactNumber.positive(share.get(), bare(share.get(), "%")) : equal;
            targets.add(new Target(trigger(name, before.get(i)), percent));
        }
        try {
            return new ExitPlan(plan.risk(), plan.breakEven(), targets, plan.trailing(), plan.time());
        } catch (IllegalArgumentException e) {
            throw RefusedSignal.field(String.valueOf(e.getMessage()));
        }
    }

    private static Trigger trigger(String name, Level level) throws RefusedSignal {
        return switch (level) {
            case Level.AtPrice(long price) -> new Trigger.AtPrice(price);
            case Level.Pips(long pips) -> new Trigger.Pips(pips);
            default -> throw RefusedSignal.field(name + " must be a price or pips where there are several targets");
        };
    }

    private ExitPlan plan() throws RefusedSignal {
        List<String> words = new ArrayList<>();
        fields.oneOf(FieldNames.EXIT_PLAN).ifPresent(field -> words.add(field.text()));
        Optional<Field> breakEven = used(FieldNames.BREAK_EVEN);
        if (breakEven.isPresent()) {
            Optional<Field> offset = fields.oneOf(FieldNames.BREAK_EVEN_OFFSET);
            words.add("be=" + pips(breakEven.get()) + (offset.isPresent() ? "+" + pips(offset.get()) : ""));
        }
        Optional<Field> trail = used(FieldNames.TRAIL);
        if (trail.isPresent()) {
            Optional<Field> start = fields.oneOf(FieldNames.TRAIL_START);
            Optional<Field> step = fields.oneOf(FieldNames.TRAIL_STEP);
            words.add("trail=" + pips(trail.get())
                    + (start.isPresent() ? "@" + pips(start.get()) : "")
                    + (step.isPresent() ? "/" + pips(step.get()) : ""));
        }
        if (words.isEmpty()) {
            return ExitPlan.NONE;
        }
        try {
            return ExitPlanText.parse(String.join(" ", words));
        } catch (IllegalArgumentException e) {
            throw RefusedSignal.field(Shown.printable(String.valueOf(e.getMessage())));
        }
    }

    /// Senders switch off by sending zero.
    private Optional<Field> used(List<String> names) throws RefusedSignal {
        return fields.oneOf(names)
                .filter(field -> !List.of("0", "", "false", "no", "off", "none").contains(field.lowerCase()));
    }

    /// A bare number is pips; whatever else is there must be a word of the plan.
    private static String pips(Field field) {
        String text = field.lowerCase();
        if (text.matches("\\d{1,9}(\\.\\d{1,8})?")) {
            return text + "p";
        }
        return text.endsWith("pips") ? bare(field, "pips") + "p" : text;
    }

    private static String bare(Field field, String ending) {
        String text = field.lowerCase();
        return text.endsWith(ending)
                ? text.substring(0, text.length() - ending.length()).strip()
                : text;
    }
}
