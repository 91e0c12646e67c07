package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.StrategyPermission;
import dev.yoke.core.risk.StrategyRecord;
import dev.yoke.core.risk.Verdict;

/// A strategy that has not earned it, rests.
final class StrategyPermissionRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "strategy-permission",
            "lets a strategy rest whose win rate, expectancy or drawdown is not good enough",
            Limit.STRATEGY_MIN_WIN_RATE,
            Limit.STRATEGY_MIN_TRADES,
            Limit.STRATEGY_MAX_DRAWDOWN,
            Limit.STRATEGY_WINDOW_TRADES,
            Limit.STRATEGY_WINDOW_DAYS,
            Limit.STRATEGY_PROBATION);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        StrategyRecord record = context.strategy().record();
        long limit = context.policy().of(Limit.STRATEGY_MIN_WIN_RATE);
        long value = StrategyPermission.winRatePercent(record);
        if (!context.strategy().strategy()
                || StrategyPermission.of(record, context.policy()).mayTrade()) {
            finding.pass(value, limit);
        } else {
            finding.deny(value, limit);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        StrategyRecord record = context.strategy().record();
        if (!context.strategy().strategy()) {
            return finding.in(id(), "no strategy", "", "");
        }
        StrategyPermission permission = StrategyPermission.of(record, context.policy());
        String text = permission.text(record, context.policy());
        return switch (permission) {
            case ALLOWED, PROBATION, REDUCED -> Verdict.pass(id(), text, "");
            case WIN_RATE, EXPECTANCY ->
                finding.in(id(), RiskText.percent(finding.value()), RiskText.percent(finding.limit()), text);
            case DRAWDOWN ->
                finding.in(
                        id(),
                        RiskText.r(record.drawdown()),
                        RiskText.r(context.policy().of(Limit.STRATEGY_MAX_DRAWDOWN)),
                        text);
        };
    }
}
