package dev.yoke.core.view;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Exposure;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskMeters;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import java.util.List;

/// Risk over all accounts. `policy` is what every account has to keep, the general part of `limits`; `overAll` the
/// limits that hold over all accounts and brokers: one meter for each currency and for each instrument; `prop` the
/// accounts that are held to a prop firm's rules; `news` what the economic calendar brings next; `correlations` how
/// what is open moves together; `regimes` how lively the markets are that something is open in.
public record RiskView(
        RiskPolicy policy,
        List<AccountRisk> accounts,
        List<CurrencyLeg> legs,
        List<LimitMeter> overAll,
        LimitsView limits,
        List<PropView> prop,
        NewsView news,
        CorrelationView correlations,
        List<RegimeView> regimes) {

    public static final RiskView EMPTY = new RiskView(
            RiskPolicy.DEFAULT,
            List.of(),
            List.of(),
            List.of(),
            LimitsView.EMPTY,
            List.of(),
            NewsView.NONE,
            CorrelationView.EMPTY,
            List.of());

    /// With nothing known of how the markets move.
    public RiskView(
            RiskPolicy policy,
            List<AccountRisk> accounts,
            List<CurrencyLeg> legs,
            List<LimitMeter> overAll,
            LimitsView limits,
            List<PropView> prop,
            NewsView news) {
        this(policy, accounts, legs, overAll, limits, prop, news, CorrelationView.EMPTY, List.of());
    }

    /// How lively a market is and where it goes, after its latest completed candle.
    ///
    /// @param percentile of the ATR among the last ones, 0 to 100; NaN while it is not known
    /// @param riskPercent what the limits leave of the normal risk in this regime, 1e-8 per percent point
    public record RegimeView(Instrument instrument, Regime regime, double percentile, Trend trend, long riskPercent) {}

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
    /// `shareOfEquity` absolute and `usedShare` of the limit on one currency, were it this account's alone, 1e-8
    /// per
    /// 1.0.
    public record CurrencyLeg(
            String legCurrency,
            TerminalId terminal,
            long amount,
            long inAccountCurrency,
            long shareOfEquity,
            long usedShare,
            boolean converted) {

        public static CurrencyLeg of(TerminalId terminal, Exposure.Leg leg, RiskPolicy policy) {
            return new CurrencyLeg(
                    leg.currency(),
                    terminal,
                    leg.amount(),
                    leg.inAccountCurrency(),
                    leg.shareOfEquity(),
                    FixedPoint.divide(
                            FixedPoint.multiply(leg.shareOfEquity(), 100 * FixedPoint.ONE),
                            policy.of(Limit.MAX_CURRENCY_LEG)),
                    leg.converted());
        }
    }
}
