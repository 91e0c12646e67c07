package dev.yoke.core.view;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Exposure;
import dev.yoke.core.risk.RiskMeters;
import dev.yoke.core.risk.RiskPolicy;
import java.util.List;

/// Risk over all accounts. `policy` is what every account has to keep, the general part of `limits`; `overAll` the
/// limits that hold over all accounts and brokers: one meter for each currency and for each instrument; `prop` the
/// accounts that are held to a prop firm's rules; `news` what the economic calendar brings next.
public record RiskView(
        RiskPolicy policy,
        List<AccountRisk> accounts,
        List<CurrencyLeg> legs,
        List<LimitMeter> overAll,
        LimitsView limits,
        List<PropView> prop,
        NewsView news) {

    public static final RiskView EMPTY = new RiskView(
            RiskPolicy.DEFAULT, List.of(), List.of(), List.of(), LimitsView.EMPTY, List.of(), NewsView.NONE);

    /// One account against its limits. `heat` sum of open risk, money 1e-8; `nakedPositions` have no stop and count
    /// into no heat.
    public record AccountRisk(
            TerminalId terminal,
            String currency,
            long equity,
            long heat,
            int nakedPositions,
            List<LimitMeter> meters) {}

    /// How much of a limit is used. `usedShare` 1e-8 per 1.0 of the limit, may exceed 1; `value` and `limit`
    /// formatted with unit.
    public record LimitMeter(String rule, String name, String value, String limit, long usedShare) {

        public static LimitMeter of(RiskMeters.Use use) {
            return new LimitMeter(use.rule(), use.name(), use.value(), use.limit(), use.usedShare());
        }
    }

    /// Net exposure in one currency at one account. `amount` in that currency, `inAccountCurrency` converted,
    /// both 1e-8 and signed (long +);
    /// `shareOfEquity` absolute, 1e-8 per 1.0.
    public record CurrencyLeg(
            String legCurrency,
            TerminalId terminal,
            long amount,
            long inAccountCurrency,
            long shareOfEquity,
            boolean converted) {

        public static CurrencyLeg of(TerminalId terminal, Exposure.Leg leg) {
            return new CurrencyLeg(
                    leg.currency(),
                    terminal,
                    leg.amount(),
                    leg.inAccountCurrency(),
                    leg.shareOfEquity(),
                    leg.converted());
        }
    }
}
