package dev.yoke.testkit;

import static dev.yoke.testkit.Views.units;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.PolicyChange;
import dev.yoke.core.risk.PolicySchedule;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.TradingDay;
import dev.yoke.core.risk.prop.PropPhase;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CorrelationView;
import dev.yoke.core.view.CorrelationView.Pair;
import dev.yoke.core.view.LimitsView;
import dev.yoke.core.view.NewsView;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.RiskView.LimitMeter;
import dev.yoke.core.view.RiskView.RegimeView;
import java.util.List;
import java.util.OptionalLong;

/// A day on which something is to be said of every kind of risk.
public final class Risks {

    private Risks() {}

    public static CockpitView busy() {
        return in(Views.day(), risk());
    }

    public static CockpitView in(CockpitView day, RiskView risk) {
        return new CockpitView(
                day.version(),
                day.nowMs(),
                day.halt(),
                day.terminals(),
                day.positions(),
                day.orders(),
                day.recentDeals(),
                day.pendingSignals(),
                day.quotes(),
                risk,
                day.flatten(),
                day.queues(),
                day.journal());
    }

    public static RiskView risk() {
        RiskView day = Views.day().risk();
        RiskPolicies inForce = RiskPolicies.of(RiskPolicy.DEFAULT);
        RiskPolicies wanted = RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, units("8")));
        PolicyChange change = PolicyChange.between(inForce, wanted).getFirst();
        return new RiskView(
                day.policy(),
                day.accounts(),
                day.legs(),
                List.of(
                        meter("currency-leg", "EUR", "59.10 %", 15),
                        meter("currency-leg", "USD", "-140.20 %", 35),
                        meter("currency-leg", "JPY", "23.40 %", 6),
                        meter("concentration", "XAUUSD", "2.20 %", 73)),
                new LimitsView(
                        inForce,
                        List.of(new PolicySchedule.Pending(change, new TradingDay(20_785, Views.NOW + 40_000_000))),
                        "yoke.toml",
                        List.of("line 14: max-heat-percent must be a number, not 'six'")),
                List.of(prop()),
                new NewsView(
                        true,
                        List.of(new NewsEvent(
                                7,
                                Views.NOW + 12 * 60_000,
                                "USD",
                                NewsEvent.Importance.HIGH,
                                "Nonfarm Payrolls",
                                "",
                                "180K",
                                "175K"))),
                correlations(),
                List.of(
                        new RegimeView(
                                new Instrument(Views.FTMO, new Symbol("EURUSD")),
                                Regime.NORMAL,
                                48,
                                Trend.UP,
                                units("100")),
                        new RegimeView(
                                new Instrument(Views.FTMO, new Symbol("XAUUSD")),
                                Regime.VOLATILE,
                                91,
                                Trend.DOWN,
                                units("50"))));
    }

    private static CorrelationView correlations() {
        return new CorrelationView(
                List.of("EURUSD", "GBPUSD", "US30", "XAUUSD"),
                List.of(
                        new Pair("EURUSD", "GBPUSD", true, units("0.82")),
                        new Pair("EURUSD", "US30", true, units("0.11")),
                        new Pair("EURUSD", "XAUUSD", true, units("0.44")),
                        new Pair("GBPUSD", "US30", false, 0),
                        new Pair("GBPUSD", "XAUUSD", true, units("0.31")),
                        new Pair("US30", "XAUUSD", true, units("-0.27"))),
                units("0.7"));
    }

    private static PropView prop() {
        return new PropView(
                Views.FTMO,
                "ftmo-2-step",
                "FTMO 2-Step",
                PropPhase.WARN,
                "USD",
                units("101240.55"),
                OptionalLong.of(units("96400")),
                OptionalLong.of(units("90000")),
                units("96400"),
                units("4840.55"),
                units("0.62"),
                units("0.12"),
                5 * 3_600_000 + 12 * 60_000,
                "00:00 CET",
                "62 % of what FTMO 100k may lose today is used",
                3,
                4,
                units("1240.55"),
                units("10000"),
                units("38"),
                0);
    }

    private static LimitMeter meter(String rule, String name, String value, int percent) {
        return new LimitMeter(
                rule, name, value, rule.equals("concentration") ? "3.00 %" : "400.00 %", percent * 1_000_000L);
    }

    /// A limit's meter of one account, as the fixtures have it.
    public static LimitMeter meter(RiskView risk, TerminalId account, String rule) {
        return risk.accounts().stream()
                .filter(one -> one.terminal().equals(account))
                .flatMap(one -> one.meters().stream())
                .filter(meter -> meter.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
