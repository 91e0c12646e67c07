package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.core.message.Answer;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.signal.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a demonstration day brought.
///
/// @param hits the first decision in which each rule had something to say, in the order of the rules
/// @param silent ids of rules that only ever passed
/// @param decisions how many entries were decided about
/// @param orders how many of them went to a broker
/// @param deals executions at all brokers
public record DemoDayReport(List<Hit> hits, List<String> silent, int decisions, int orders, int deals) {

    /// @param timeMs UTC epoch milliseconds
    /// @param account where it was
    public record Hit(String rule, long timeMs, String account, Verdict verdict) {}

    public DemoDayReport {
        hits = List.copyOf(hits);
        silent = List.copyOf(silent);
    }

    static DemoDayReport of(Stage stage, List<Answer> answers) {
        List<Decision> decisions =
                answers.stream().flatMap(answer -> answer.decisions().stream()).toList();
        Map<String, Hit> first = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            for (Verdict verdict : decision.verdicts()) {
                if (verdict.outcome() != Verdict.Outcome.PASS) {
                    String account =
                            decision.terminal().map(terminal -> terminal.name()).orElse("");
                    first.putIfAbsent(verdict.rule(), new Hit(verdict.rule(), decision.decidedMs(), account, verdict));
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (RiskRule rule : EntryRules.ALL) {
            Hit hit = first.get(rule.id());
            if (hit == null) {
                silent.add(rule.id());
            } else {
                hits.add(hit);
            }
        }
        int orders = (int) decisions.stream()
                .filter(decision -> decision.intent().isPresent())
                .count();
        int deals = (int) stage.journal().stream()
                .filter(JournalEntry.DealStored.class::isInstance)
                .count();
        return new DemoDayReport(hits, silent, decisions.size(), orders, deals);
    }
}
