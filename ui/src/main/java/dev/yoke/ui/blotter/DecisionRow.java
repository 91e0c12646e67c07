package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.ui.theme.Figures;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// One decision with all its verdicts.
public final class DecisionRow {

    enum Column {
        TIME,
        SOURCE,
        ACCOUNT,
        SYMBOL,
        ACTION,
        OUTCOME,
        LOTS,
        SUMMARY
    }

    private final Texts<Column> texts = new Texts<>(Column.class);
    private final Decision decision;

    DecisionRow(Decision decision, ZoneId zone) {
        this.decision = decision;
        texts.set(Column.TIME, Figures.timeOfDay(decision.decidedMs(), zone));
        texts.set(Column.SOURCE, decision.source());
        texts.set(Column.ACCOUNT, decision.terminal().map(TerminalId::name).orElse(Figures.NONE));
        texts.set(Column.SYMBOL, decision.symbol());
        texts.set(Column.ACTION, decision.action().name().replace('_', ' '));
        texts.set(Column.OUTCOME, outcome(decision.outcome()));
        texts.set(
                Column.LOTS,
                decision.lots().isZero()
                        ? Figures.NONE
                        : Figures.lots(decision.lots().units()));
        texts.set(Column.SUMMARY, decision.summary());
    }

    private static String outcome(Decision.Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "✓ approved";
            case DENIED -> "✗ denied";
            case AWAITING -> "… awaiting";
            case SHADOW -> "○ shadow";
            case DUPLICATE -> "= duplicate";
        };
    }

    ObservableValue<String> text(Column column) {
        return texts.get(column);
    }

    Decision decision() {
        return decision;
    }

    List<Verdict> verdicts() {
        return decision.verdicts();
    }

    boolean contains(String lowerCase) {
        return texts.contain(lowerCase);
    }

    String asText() {
        StringBuilder out = new StringBuilder(texts.joined());
        for (Verdict verdict : verdicts()) {
            out.append("\n\t").append(verdict.outcome()).append("\t").append(verdict.rule());
            out.append("\t").append(verdict.value()).append("\t").append(verdict.limit());
            out.append("\t").append(verdict.text());
        }
        return out.toString();
    }
}
