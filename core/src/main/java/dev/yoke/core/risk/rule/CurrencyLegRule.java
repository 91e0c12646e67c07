package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.SizeCap;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// Net exposure in one currency or asset stays within its limit over all accounts and brokers. An entry has two legs: a
/// buy of EURUSD adds to EUR and takes from USD; a leg that it makes smaller does not hold it back.
final class CurrencyLegRule implements SizeCap {

    private static final RuleSpec SPEC = RuleSpec.of(
            "currency-leg",
            "lowers the size so that the net exposure in one currency over all accounts stays within this",
            Limit.MAX_CURRENCY_LEG);

    private static final int NOT_KNOWN = 1;

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static long limit(RiskContext context) {
        return Limits.share(
                context.policy(),
                Limit.MAX_CURRENCY_LEG,
                context.portfolio().all().equity());
    }

    private static long perLot(EntryProposal proposal) {
        return RiskMath.notional(FixedPoint.ONE, proposal.entry(), proposal.spec());
    }

    /// How much the entry may be worth for the sake of its base currency, in the account's currency.
    private static long baseRoom(EntryProposal proposal, RiskContext context) {
        return Math.subtractExact(
                limit(context),
                proposal.side().sign() * context.portfolio().all().baseLeg());
    }

    private static long profitRoom(EntryProposal proposal, RiskContext context) {
        return Math.addExact(
                limit(context),
                proposal.side().sign() * context.portfolio().all().profitLeg());
    }

    private static boolean boundByBase(EntryProposal proposal, RiskContext context) {
        return baseRoom(proposal, context) <= profitRoom(proposal, context);
    }

    @Override
    public long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context) {
        if (!context.portfolio().all().gap().isEmpty()) {
            return 0;
        }
        long room = Math.min(baseRoom(proposal, context), profitRoom(proposal, context));
        return RoomForLots.lots(room, perLot(proposal));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        if (!context.portfolio().all().gap().isEmpty()) {
            finding.deny(NOT_KNOWN, 0, 0);
            return;
        }
        long lots = RoomForLots.measuredLots(this, proposal, sized, context);
        long value = proposal.side().sign() * FixedPoint.multiply(lots, perLot(proposal));
        long leg = boundByBase(proposal, context)
                ? Math.addExact(context.portfolio().all().baseLeg(), value)
                : Math.subtractExact(context.portfolio().all().profitLeg(), value);
        RoomForLots.judge(this, leg, limit(context), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.percent(context.policy().of(Limit.MAX_CURRENCY_LEG));
        if (finding.reason() == NOT_KNOWN) {
            return finding.in(
                    id(),
                    "not known",
                    limit,
                    "the exposure over all accounts is not known: "
                            + context.portfolio().all().gap());
        }
        Underlying underlying = Underlying.of(proposal.spec());
        String currency = boundByBase(proposal, context) ? underlying.base() : underlying.profit();
        long equity = context.portfolio().all().equity();
        String value = currency + " " + (finding.value() > 0 ? "+" : "") + RiskText.share(finding.value(), equity);
        return finding.in(
                id(),
                value,
                limit,
                "the net exposure in " + currency + " over all accounts would be "
                        + RiskText.money(finding.value(), context.currency()) + ", at most "
                        + RiskText.money(finding.limit(), context.currency()) + " either way"
                        + RoomForLots.wayOut(
                                this, finding, proposal, sized, context, "close what is open in " + currency));
    }
}
