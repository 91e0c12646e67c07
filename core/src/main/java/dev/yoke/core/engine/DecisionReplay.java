package dev.yoke.core.engine;

import dev.yoke.core.risk.Assessment;
import dev.yoke.core.risk.RiskCase;
import dev.yoke.core.risk.RiskGate;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.SizingStep;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.signal.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges kept decisions again, from what the rules were asked then, with the rules of today.
///
/// Thread: its owner's only.
public final class DecisionReplay {

    private static final String NOT_ASKED = "not asked";

    private final RiskGate gate;

    public DecisionReplay(List<RiskRule> rules) {
        this.gate = new RiskGate(rules);
    }

    /// With the rules that every entry passes.
    public static DecisionReplay ofToday() {
        return new DecisionReplay(EntryRules.ALL);
    }

    /// What is judged otherwise than it was. `rule` is a rule's id, or `lots`.
    public record Difference(String rule, String then, String now) {}

    /// Empty where it is decided the same way: the same verdicts to the word, the same lots.
    public List<Difference> differences(Decision decision, RiskCase input) {
        Assessment again = gate.assess(input.proposal(), input.context());
        List<Difference> found = new ArrayList<>();
        Map<String, Verdict> now = byRule(again.verdicts());
        Map<String, Verdict> then = byRule(decision.verdicts());
        then.forEach((rule, verdict) -> compare(found, rule, Optional.of(verdict), Optional.ofNullable(now.get(rule))));
        now.forEach((rule, verdict) -> {
            if (!then.containsKey(rule)) {
                compare(found, rule, Optional.empty(), Optional.of(verdict));
            }
        });
        if (!again.lots().equals(decision.lots())) {
            found.add(new Difference(
                    "lots", decision.lots().toString(), again.lots().toString()));
        }
        return found;
    }

    private static Map<String, Verdict> byRule(List<Verdict> verdicts) {
        Map<String, Verdict> found = new LinkedHashMap<>();
        verdicts.forEach(verdict -> found.put(verdict.rule(), verdict));
        return found;
    }

    private static void compare(List<Difference> found, String rule, Optional<Verdict> then, Optional<Verdict> now) {
        if (!then.equals(now)) {
            found.add(new Difference(rule, text(then), text(now)));
        }
    }

    private static String text(Optional<Verdict> verdict) {
        return verdict.map(v -> (v.outcome() + " " + v.value() + " (limit " + v.limit() + ") " + v.text()).strip())
                .orElse(NOT_ASKED);
    }

    /// How the size came about, step by step.
    public List<SizingStep> arithmetic(RiskCase input) {
        return gate.arithmetic(input.proposal(), input.context());
    }
}
