package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Lots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one gate every entry passes, from whatever source, and every preview asks.
///
/// Thread: stateless, any. All rules are asked for every proposal, in the order of the list; none is skipped
/// because another has denied.
/// Failure: fails closed. Numbers out of range deny.
public final class RiskGate {

    private static final int LOTS_SHOWN = 3;

    private final List<RiskRule> rules;
    private final PositionSizer sizer;

    public RiskGate(List<RiskRule> rules) {
        this.rules = List.copyOf(rules);
        this.sizer = new PositionSizer(this.rules.stream()
                .filter(RiskBudget.class::isInstance)
                .map(RiskBudget.class::cast)
                .toList());
    }

    public Assessment assess(EntryProposal proposal, RiskContext context) {
        Sized sized = size(proposal, context);
        List<Verdict> verdicts = new ArrayList<>(rules.size());
        for (RiskRule rule : rules) {
            verdicts.add(check(rule, proposal, sized, context));
        }
        for (Verdict verdict : verdicts) {
            if (verdict.denies()) {
                return new Assessment(Lots.ZERO, 0, verdicts, verdict.text());
            }
        }
        return new Assessment(
                Lots.of(sized.lots()), sized.risk(), verdicts, summary(proposal, sized, context, verdicts));
    }

    private Sized size(EntryProposal proposal, RiskContext context) {
        try {
            return sizer.size(proposal, context);
        } catch (ArithmeticException outOfRange) {
            return Sized.refused(0, 0, 0, outOfRange(proposal));
        }
    }

    private static Verdict check(RiskRule rule, EntryProposal proposal, Sized sized, RiskContext context) {
        try {
            return rule.check(proposal, sized, context);
        } catch (ArithmeticException outOfRange) {
            return Verdict.deny(rule.id(), "", "", outOfRange(proposal));
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
                .append(RiskText.share(sized.risk(), context.account().equity().units()))
                .append(" = ")
                .append(RiskText.money(sized.risk(), context.account().currency()));
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
