package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;

/// The size is one the broker takes: a multiple of its lot step between its smallest and greatest volume.
final class SizeRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of("size", "the size is one that the broker takes");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        if (!sized.hasSize()) {
            finding.deny(sized.wantedLots(), proposal.spec().lotMin());
        } else if (sized.wantedLots() > RiskMath.greatestLots(proposal.spec())) {
            finding.cap(sized.wantedLots(), RiskMath.greatestLots(proposal.spec()));
        } else if (proposal.sizing() instanceof Sizing.FixedLots
                && sized.wantedLots() % proposal.spec().lotStep() != 0) {
            finding.cap(sized.wantedLots(), proposal.spec().lotStep());
        } else {
            finding.pass(sized.lots(), RiskMath.greatestLots(proposal.spec()));
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        SymbolSpec spec = proposal.spec();
        long greatest = RiskMath.greatestLots(spec);
        String limit = spec.formatLots(spec.lotMin()) + " to " + spec.formatLots(greatest) + " lots";
        String scaled = context.sizing().text(proposal.sizing(), context.policy());
        String value = finding.outcome() == Verdict.Outcome.PASS
                ? spec.formatLots(finding.value()) + " lots" + (scaled.isEmpty() ? "" : ", " + scaled)
                : FixedPoint.format(finding.value(), 3) + " lots";
        String text = finding.denies()
                ? proposal.instrument() + ": " + sized.refusal()
                : finding.limit() == spec.lotStep()
                        ? "lowered to the broker's lot step of " + FixedPoint.format(spec.lotStep())
                        : "the broker takes at most " + spec.formatLots(greatest) + " lots";
        return finding.in(id(), value, limit, text);
    }
}
