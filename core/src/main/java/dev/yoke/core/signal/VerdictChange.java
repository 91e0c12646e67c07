package dev.yoke.core.signal;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One rule that says something else of the same signal than it did before.
///
/// Thread: any; immutable.
///
/// @param terminal empty for what was said before an account was reached
/// @param before empty where the rule was not asked then; `now` likewise
public record VerdictChange(
        Optional<TerminalId> terminal, String rule, Optional<Verdict> before, Optional<Verdict> now) {

    /// Whether the outcome is another, and not the value alone.
    public boolean turns() {
        return !before.map(Verdict::outcome).equals(now.map(Verdict::outcome));
    }

    /// What differs between two judgements of one signal, account by account in the order of the rules.
    public static List<VerdictChange> between(List<Decision> before, List<Decision> now) {
        Map<Optional<TerminalId>, Decision> earlier = byTerminal(before);
        Map<Optional<TerminalId>, Decision> later = byTerminal(now);
        Map<Optional<TerminalId>, Decision> all = new LinkedHashMap<>(earlier);
        all.putAll(later);
        List<VerdictChange> changes = new ArrayList<>();
        for (Optional<TerminalId> terminal : all.keySet()) {
            add(changes, terminal, verdicts(earlier.get(terminal)), verdicts(later.get(terminal)));
        }
        return changes;
    }

    private static void add(
            List<VerdictChange> changes,
            Optional<TerminalId> terminal,
            Map<String, Verdict> before,
            Map<String, Verdict> now) {
        Map<String, Verdict> all = new LinkedHashMap<>(before);
        now.forEach(all::putIfAbsent);
        for (String rule : all.keySet()) {
            Optional<Verdict> earlier = Optional.ofNullable(before.get(rule));
            Optional<Verdict> later = Optional.ofNullable(now.get(rule));
            if (!earlier.equals(later)) {
                changes.add(new VerdictChange(terminal, rule, earlier, later));
            }
        }
    }

    private static Map<Optional<TerminalId>, Decision> byTerminal(List<Decision> decisions) {
        Map<Optional<TerminalId>, Decision> found = new LinkedHashMap<>();
        decisions.forEach(decision -> found.put(decision.terminal(), decision));
        return found;
    }

    private static Map<String, Verdict> verdicts(@Nullable Decision decision) {
        Map<String, Verdict> found = new LinkedHashMap<>();
        if (decision != null) {
            decision.verdicts().forEach(verdict -> found.put(verdict.rule(), verdict));
        }
        return found;
    }
}
