package dev.yoke.ui.blotter;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One decision with all its verdicts.
final class DecisionRow extends Row {

    enum Col implements Column {
        TIME(Traits.figure(72, 0)),
        OUTCOME(Traits.text(92, 0)),
        ACCOUNT(Traits.text(78, 0)),
        SYMBOL(Traits.text(68, 0)),
        ACTION(Traits.side(58)),
        LOTS(Traits.figure(48, 3)),
        SOURCE(Traits.text(64, 2)),
        SUMMARY(Traits.text(200, 0));

        private final Traits traits;

        Col(Traits traits) {
            this.traits = traits;
        }

        @Override
        public Traits traits() {
            return traits;
        }
    }

    private final Decision decision;
    private final String verdictWords;

    DecisionRow(Decision decision, Look look) {
        super(Col.values().length);
        this.decision = decision;
        show(look);
        StringBuilder all = new StringBuilder();
        Phrases words = look.words();
        decision.verdicts()
                .forEach(verdict -> all.append(RuleNames.in(words.language()).rule(verdict.rule()))
                        .append(' ')
                        .append(verdict.rule())
                        .append(' ')
                        .append(verdict.text())
                        .append(' '));
        verdictWords = all.toString().toLowerCase(Locale.ROOT);
    }

    /// Writes it anew, with lots and money as they may be shown now.
    void show(Look look) {
        Phrases words = look.words();
        set(Col.TIME, Figures.timeOfDay(decision.decidedMs(), look.zone()));
        moved(Col.TIME, decision.decidedMs());
        set(
                Col.OUTCOME,
                mark(decision.outcome()) + " "
                        + words.get("outcome." + decision.outcome().name()));
        set(Col.ACCOUNT, decision.terminal().map(TerminalId::name).orElse(Figures.NONE));
        set(Col.SYMBOL, decision.symbol());
        set(Col.ACTION, words.get("action." + decision.action().name()));
        moved(Col.ACTION, sign(decision.action()));
        moved(Col.LOTS, decision.lots().units());
        set(
                Col.LOTS,
                decision.lots().isZero()
                        ? Figures.NONE
                        : look.amounts().lots(decision.lots().units()));
        set(Col.SOURCE, Words.source(words, decision.source()));
        set(Col.SUMMARY, look.amounts().sentence(decision.summary()));
    }

    private static String mark(Decision.Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "✓";
            case DENIED -> "✗";
            case AWAITING -> "…";
            case SHADOW -> "○";
            case DUPLICATE -> "=";
        };
    }

    private static int sign(Signal.Action action) {
        return switch (action) {
            case BUY -> 1;
            case SELL -> -1;
            case CLOSE, CLOSE_LONG, CLOSE_SHORT, CANCEL -> 0;
        };
    }

    Decision decision() {
        return decision;
    }

    List<Verdict> verdicts() {
        return decision.verdicts();
    }

    @Override
    boolean failed(Column column) {
        return column == Col.OUTCOME && decision.outcome() == Decision.Outcome.DENIED;
    }

    /// Also in the rules' names and in what they said.
    @Override
    boolean matches(String lowerCaseWords) {
        for (String word : lowerCaseWords.split(" ")) {
            if (!contains(word, Set.of()) && !verdictWords.contains(word)) {
                return false;
            }
        }
        return true;
    }

    @Override
    String plain(Column column) {
        return switch ((Col) column) {
            case TIME -> Instant.ofEpochMilli(decision.decidedMs()).toString();
            case OUTCOME -> decision.outcome().name();
            case ACTION -> decision.action().name();
            case LOTS -> FixedPoint.format(decision.lots().units());
            case ACCOUNT, SYMBOL, SOURCE, SUMMARY -> said(column);
        };
    }

    /// Everything about it, as text for a message to somebody.
    String details(Phrases words) {
        StringBuilder out = new StringBuilder(String.join("\t", fields(List.of(Col.values()))));
        for (Verdict verdict : verdicts()) {
            out.append("\n\t")
                    .append(verdict.outcome())
                    .append('\t')
                    .append(RuleNames.in(words.language()).rule(verdict.rule()));
            out.append('\t').append(verdict.value()).append('\t').append(verdict.limit());
            out.append('\t').append(verdict.text());
        }
        return out.toString();
    }
}
