package dev.yoke.app;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Unit;
import dev.yoke.core.risk.rule.EntryRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The catalogue of rules and limits, read from the code that judges.
final class RuleCatalogue {
    /// Stands where a rule would for limits that no rule of entries reads by itself: sizing, levels, strategies.
    static final String NO_RULE = "general";

    private RuleCatalogue() {}

    /// One rule and one limit that it reads; a rule without a limit is always on.
    ///
    /// @param text what it does
    record Row(String id, Optional<Limit> limit, String text) {
        String setting() {
            return limit.map(Limit::key).orElse("");
        }

        /// As in the settings, with its unit; `on` where there is nothing to set.
        String standard() {
            return limit.map(each -> each.unit().text(each.standard())).orElse("on");
        }

        String unit() {
            return limit.map(Limit::unit).map(RuleCatalogue::unit).orElse("");
        }

        String tighter() {
            return limit.map(each -> RuleCatalogue.tighter(each.tighter())).orElse("");
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Set<Limit> left = EnumSet.allOf(Limit.class);
        for (RiskRule rule : EntryRules.ALL) {
            add(rows, rule.spec());
            left.removeAll(rule.spec().limits());
        }
        left.forEach(limit -> rows.add(new Row(NO_RULE, Optional.of(limit), limit.text())));
        return rows;
    }

    private static void add(List<Row> rows, RuleSpec spec) {
        if (spec.limits().isEmpty()) {
            rows.add(new Row(spec.id(), Optional.empty(), spec.purpose()));
        }
        for (Limit limit : spec.limits()) {
            boolean first = limit == spec.limits().getFirst();
            rows.add(new Row(spec.id(), Optional.of(limit), first ? spec.purpose() : limit.text()));
        }
    }

    private static String unit(Unit unit) {
        return unit == Unit.SWITCH ? "switch" : unit.sign();
    }

    static String tighter(Limit.Tighter tighter) {
        return switch (tighter) {
            case LOWER -> "lower";
            case HIGHER -> "higher";
            case LOWER_ZERO_OFF -> "lower, 0 = off";
            case NEITHER -> tighter.name().toLowerCase(Locale.ROOT);
        };
    }
}
