package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;

/// No order far away from the market. Of an order at the market, the price that the signal named is looked at: one from
/// another instrument or another day is further away than any market moves in a minute.
final class PriceCollarRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "price-collar", "no order whose price is further than this from the market", Limit.PRICE_COLLAR);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int NO_QUOTE = 1;

    /// 0 = the order names none.
    private static long price(EntryProposal proposal) {
        return proposal.type() == OrderType.MARKET ? proposal.named() : proposal.entry();
    }

    private static long market(EntryProposal proposal, RiskContext context) {
        return proposal.side() == Side.BUY
                ? context.quote().ask()
                : context.quote().bid();
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long price = price(proposal);
        long market = market(proposal, context);
        if (price == 0) {
            finding.pass(0, 0);
        } else if (market <= 0) {
            finding.deny(NO_QUOTE, 0, 0);
        } else {
            finding.atMost(
                    Math.abs(Math.subtractExact(price, market)),
                    RiskMath.percentOf(market, context.policy().of(Limit.PRICE_COLLAR)));
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.percent(context.policy().of(Limit.PRICE_COLLAR));
        if (price(proposal) == 0) {
            return finding.in(id(), "at the market", limit, "");
        }
        if (finding.reason() == NO_QUOTE) {
            return finding.in(
                    id(), "no quote", limit, "there is no quote of " + proposal.instrument() + " yet; wait for one");
        }
        long market = market(proposal, context);
        String value = RiskText.share(finding.value(), market);
        return finding.in(
                id(),
                value,
                limit,
                "the price " + proposal.spec().formatPrice(price(proposal)) + " is " + value + " away from "
                        + proposal.instrument() + " at " + proposal.spec().formatPrice(market)
                        + "; check the symbol and the price");
    }
}
