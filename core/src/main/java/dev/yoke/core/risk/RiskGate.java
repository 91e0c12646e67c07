package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Lots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one gate every entry passes, from whatever source, and every preview asks.
///
/// Thread: its owner's only, because it reuses its findings. All rules are asked for every proposal, in the order
/// of the list; none is skipped because another has denied.
/// Failure: fails closed. Numbers out of range deny.
public final class RiskGate {

    private static final int LOTS_SHOWN = 3;

    /// Stands for "the figures are out of range", which no rule uses itself.
    private static final int OUT_OF_RANGE = Integer.MIN_VALUE;

    private final List<RiskRule> rules;
    private final PositionSizer sizer;
    private final Finding[] findings;

    public RiskGate(List<RiskRule> rules) {
        this.rules = List.copyOf(rules);
        this.sizer = new PositionSizer(this.rules.stream()
                .filter(SizeCap.class::isInstance)
                .map(SizeCap.class::cast)
                .toList());
        this.findings = new Finding[this.rules.size()];
        for (int i = 0; i < findings.length; i++) {
            findings[i] = new Finding();
        }
    }

    /// Judges in numbers only: what [#assess] does before it puts anything into words.
    ///
    /// @return lots that may be traded, 1e-8; 0 when denied
    public long decide(EntryProposal proposal, RiskContext context) {
        Sized sized = size(proposal, context);
        return judge(proposal, sized, context) ? sized.lots() : 0;
    }

    /// The size alone, before any rule is asked about it.
    public Sized sized(EntryProposal proposal, RiskContext context) {
        return size(proposal, context);
    }

    /// Judges, and puts every verdict into words.
    public Assessment assess(EntryProposal proposal, RiskContext context) {
        Sized sized = size(proposal, context);
        boolean approved = judge(proposal, sized, context);
        List<Verdict> verdicts = new ArrayList<>(findings.length);
        for (int i = 0; i < findings.length; i++) {
            verdicts.add(explain(rules.get(i), findings[i], proposal, sized, context));
        }
        for (Verdict verdict : verdicts) {
            if (verdict.denies()) {
                return new Assessment(sized, Lots.ZERO, 0, verdicts, verdict.text());
            }
        }
        if (!approved) {
            throw new IllegalStateException("a rule denies in numbers and not in words");
        }
        return new Assessment(
                sized, Lots.of(sized.lots()), sized.risk(), verdicts, summary(proposal, sized, context, verdicts));
    }

    /// Every step of the size's arithmetic, as far as it came; a size of 0 says in its verdict why.
    public List<SizingStep> arithmetic(EntryProposal proposal, RiskContext context) {
        SizingSteps steps = SizingSteps.written();
        size(proposal, context, steps);
        return steps.list();
    }

    private boolean judge(EntryProposal proposal, Sized sized, RiskContext context) {
        boolean approved = true;
        for (int i = 0; i < findings.length; i++) {
            try {
                rules.get(i).judge(proposal, sized, context, findings[i]);
            } catch (ArithmeticException outOfRange) {
                findings[i].deny(OUT_OF_RANGE, 0, 0);
            }
            approved &= !findings[i].denies();
        }
        return approved;
    }

    private static Verdict explain(
            RiskRule rule, Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        if (finding.reason() == OUT_OF_RANGE) {
            return Verdict.deny(rule.id(), "", "", outOfRange(proposal));
        }
        try {
            return rule.explain(finding, proposal, sized, context);
        } catch (ArithmeticException unspeakable) {
            return Verdict.deny(rule.id(), "", "", outOfRange(proposal));
        }
    }

    private Sized size(EntryProposal proposal, RiskContext context) {
        return size(proposal, context, SizingSteps.UNWRITTEN);
    }

    private Sized size(EntryProposal proposal, RiskContext context, SizingSteps steps) {
        try {
            return sizer.size(proposal, context, steps);
        } catch (ArithmeticException outOfRange) {
            return Sized.refused(0, 0, 0, outOfRange(proposal));
        }
    }

    private static String outOfRange(EntryProposal proposal) {
        return "the figures of " + proposal.instrument()
                + " are out of range; check the stop, the size and the symbol's specification";
    }

    private static String summary(EntryProposal proposal, Sized sized, RiskContext context, List<Verdict> verdicts) {
        StringBuilder line = new StringBuilder(80)
                .append(proposal.spec().formatLots(sized.lots()))
                .append(" lots risk ")
                .append(RiskText.share(sized.risk(), context.equity()))
                .append(" = ")
                .append(RiskText.money(sized.risk(), context.currency()));
        String scaled = context.sizing().text(proposal.sizing(), context.policy());
        if (!scaled.isEmpty()) {
            line.append("; ").append(scaled);
        }
        loweredBy(sized, verdicts)
                .ifPresent(rule -> line.append("; lowered from ")
                        .append(FixedPoint.format(sized.wantedLots(), LOTS_SHOWN))
                        .append(" lots by ")
                        .append(rule));
        return line.toString();
    }

    /// The limit that binds; where none does, the rule that says it lowered the size (the broker's own volumes).
    private static Optional<String> loweredBy(Sized sized, List<Verdict> verdicts) {
        if (!sized.boundBy().isEmpty()) {
            return Optional.of(sized.boundBy());
        }
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.CAP)
                .map(Verdict::rule)
                .findFirst();
    }
}
