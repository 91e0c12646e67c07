package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Verdict.Outcome;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// 10,000 USD of equity; EURUSD bought at 1.10000 with its stop at 1.09800: a lot risks 200 USD and is worth 110,000
/// USD, and 1 % of risk is 0.50 lots.
class PortfolioRulesTest {

    /// What lowers the size where, and what leaves nothing. A size of 0.01 lots risks 2 USD, is worth 1,100 USD and
    /// binds 11 USD of margin.
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("caps")
    void lowersTheSizeToWhatIsLeftAndDeniesWhereTheSmallestDoesNotFit(
            String rule,
            String what,
            Consumer<Situation> whole,
            Consumer<Situation> less,
            String lots,
            Consumer<Situation> smallest,
            Consumer<Situation> nothing) {
        assertThat(of(whole).verdict(rule).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(whole).assess().lots()).isEqualTo(Lots.parse("0.5"));

        assertThat(of(less).verdict(rule).outcome()).isEqualTo(Outcome.CAP);
        assertThat(of(less).assess().lots()).isEqualTo(Lots.parse(lots));
        assertThat(of(less).assess().summary()).endsWith("lowered from 0.500 lots by " + rule);

        assertThat(of(smallest).verdict(rule).outcome()).isEqualTo(Outcome.CAP);
        assertThat(of(smallest).assess().lots()).isEqualTo(Lots.parse("0.01"));

        assertThat(of(nothing).verdict(rule).outcome()).isEqualTo(Outcome.DENY);
        assertThat(of(nothing).assess().approved()).isFalse();
        assertThat(of(nothing).assess().lots().isZero()).isTrue();
    }

    static Stream<Arguments> caps() {
        return Stream.of(
                // limit 600; 100 wanted; 600 − 550 = 50 ÷ 200 = 0.25
                cap(
                        "heat",
                        "",
                        s -> s.heat = "500",
                        s -> s.heat = "550",
                        "0.25",
                        s -> s.heat = "598",
                        s -> s.heat = "598.00000001"),
                // limit 200
                cap(
                        "position-size",
                        "",
                        s -> s.symbolRisk = "100",
                        s -> s.symbolRisk = "100.00000001",
                        "0.49",
                        s -> s.symbolRisk = "198",
                        s -> s.symbolRisk = "198.00000001"),
                // limit 500
                cap(
                        "asset-class",
                        "",
                        s -> s.classRisk = "400",
                        s -> s.classRisk = "440",
                        "0.3",
                        s -> s.classRisk = "498",
                        s -> s.classRisk = "498.00000001"),
                // limit 400
                cap(
                        "correlation",
                        "",
                        s -> s.correlatedRisk = "300",
                        s -> s.correlatedRisk = "380",
                        "0.1",
                        s -> s.correlatedRisk = "398",
                        s -> s.correlatedRisk = "398.00000001"),
                // 3 % of 20,000 = 600
                cap(
                        "concentration",
                        "over all accounts",
                        s -> concentrated(s, "500"),
                        s -> concentrated(s, "560"),
                        "0.2",
                        s -> concentrated(s, "598"),
                        s -> concentrated(s, "598.00000001")),
                // 40 × 20,000 = 800,000; 0.5 lots are worth 55,000; 800,000 − 778,000 = 22,000 = 0.2 lots
                cap(
                        "currency-leg",
                        "long base",
                        s -> legs(s, Side.BUY, "745000", "0"),
                        s -> legs(s, Side.BUY, "778000", "0"),
                        "0.2",
                        s -> legs(s, Side.BUY, "798900", "0"),
                        s -> legs(s, Side.BUY, "798900.00000001", "0")),
                cap(
                        "currency-leg",
                        "short profit",
                        s -> legs(s, Side.BUY, "0", "-745000"),
                        s -> legs(s, Side.BUY, "0", "-778000"),
                        "0.2",
                        s -> legs(s, Side.BUY, "0", "-798900"),
                        s -> legs(s, Side.BUY, "0", "-798900.00000001")),
                cap(
                        "currency-leg",
                        "short base",
                        s -> legs(s, Side.SELL, "-745000", "0"),
                        s -> legs(s, Side.SELL, "-778000", "0"),
                        "0.2",
                        s -> legs(s, Side.SELL, "-798900", "0"),
                        s -> legs(s, Side.SELL, "-798900.00000001", "0")),
                cap(
                        "currency-leg",
                        "long profit",
                        s -> legs(s, Side.SELL, "0", "745000"),
                        s -> legs(s, Side.SELL, "0", "778000"),
                        "0.2",
                        s -> legs(s, Side.SELL, "0", "798900"),
                        s -> legs(s, Side.SELL, "0", "798900.00000001")),
                // 20 × 10,000 = 200,000; beta 2: a lot weighs 220,000, 0.5 lots 110,000; 22,000 = 0.1 lots
                cap(
                        "beta",
                        "with the benchmark",
                        s -> beta(s, "2", "90000"),
                        s -> beta(s, "2", "178000"),
                        "0.1",
                        s -> beta(s, "2", "197800"),
                        s -> beta(s, "2", "197800.00000001")),
                cap(
                        "beta",
                        "against it",
                        s -> beta(s, "-2", "-90000"),
                        s -> beta(s, "-2", "-178000"),
                        "0.1",
                        s -> beta(s, "-2", "-197800"),
                        s -> beta(s, "-2", "-197800.00000001")),
                // 5.5 × 10,000 = 55,000 = 0.5 lots; 2.2 × 10,000 = 0.2 lots
                cap(
                        "order-value",
                        "",
                        s -> limit(s, Limit.MAX_ORDER_VALUE, "550"),
                        s -> limit(s, Limit.MAX_ORDER_VALUE, "220"),
                        "0.2",
                        s -> limit(s, Limit.MAX_ORDER_VALUE, "11"),
                        s -> limit(s, Limit.MAX_ORDER_VALUE, "10.99999999")),
                cap(
                        "order-volume",
                        "",
                        s -> limit(s, Limit.MAX_ORDER_LOTS, "0.5"),
                        s -> limit(s, Limit.MAX_ORDER_LOTS, "0.25"),
                        "0.25",
                        s -> limit(s, Limit.MAX_ORDER_LOTS, "0.01"),
                        s -> limit(s, Limit.MAX_ORDER_LOTS, "0.00999999")),
                // 0.5 lots × 100,000 × 1.1 ÷ 100 = 550
                cap(
                        "margin",
                        "free",
                        s -> s.freeMargin = "550",
                        s -> s.freeMargin = "549.99999999",
                        "0.49",
                        s -> s.freeMargin = "11",
                        s -> s.freeMargin = "10.99999999"),
                cap(
                        "margin",
                        "of entries on their way",
                        s -> marginOnTheWay(s, "9450"),
                        s -> marginOnTheWay(s, "9780"),
                        "0.2",
                        s -> marginOnTheWay(s, "9989"),
                        s -> marginOnTheWay(s, "9989.00000001")),
                // 10,000 ÷ 150 % = 6,666.66666666; − 550 = 6,116.66666666; − 220 = 6,446.66…; − 11 = 6,655.66…
                cap(
                        "margin-level",
                        "used",
                        s -> s.margin = "6116.66666666",
                        s -> s.margin = "6446.66666666",
                        "0.2",
                        s -> s.margin = "6655.66666666",
                        s -> s.margin = "6655.66666667"),
                cap(
                        "margin-level",
                        "on their way",
                        s -> onTheWay(s, "116.66666666", "6000"),
                        s -> onTheWay(s, "446.66666666", "6000"),
                        "0.2",
                        s -> onTheWay(s, "655.66666666", "6000"),
                        s -> onTheWay(s, "655.66666667", "6000")));
    }

    private static Arguments cap(
            String rule,
            String what,
            Consumer<Situation> whole,
            Consumer<Situation> less,
            String lots,
            Consumer<Situation> smallest,
            Consumer<Situation> nothing) {
        return Arguments.of(rule, what, whole, less, lots, smallest, nothing);
    }

    private static Situation of(Consumer<Situation> change) {
        Situation situation = new Situation();
        change.accept(situation);
        return situation;
    }

    private static void concentrated(Situation situation, String risk) {
        situation.equityAll = "20000";
        situation.instrumentRiskAll = risk;
    }

    private static void legs(Situation situation, Side side, String base, String profit) {
        situation.side = side;
        situation.stop = side == Side.BUY ? "1.09800" : "1.10200";
        situation.equityAll = "20000";
        situation.baseLegAll = base;
        situation.profitLegAll = profit;
    }

    private static void beta(Situation situation, String beta, String exposure) {
        situation.policy = RiskPolicy.DEFAULT.withBetaBenchmark("US500");
        situation.beta = beta;
        situation.betaExposure = exposure;
    }

    private static void limit(Situation situation, Limit limit, String value) {
        situation.policy = RiskPolicy.DEFAULT.with(limit, value);
    }

    private static void marginOnTheWay(Situation situation, String margin) {
        limit(situation, Limit.MIN_MARGIN_LEVEL, "0");
        situation.marginOnTheWay = margin;
    }

    private static void onTheWay(Situation situation, String margin, String used) {
        situation.marginOnTheWay = margin;
        situation.margin = used;
    }

    @Test
    void countsWhatIsOpenInTheSymbol() {
        assertThat(of(s -> s.openOnSymbol = 4).verdict("max-per-symbol"))
                .isEqualTo(Verdict.pass("max-per-symbol", "4", "5"));
        assertThat(of(s -> s.openOnSymbol = 5).verdict("max-per-symbol"))
                .isEqualTo(Verdict.deny(
                        "max-per-symbol",
                        "5",
                        "5",
                        "demo-1 has 5 positions and orders in EURUSD of 5 allowed; close one first"));
    }

    @Test
    void letsAnEntryPassThatMakesBothLegsSmaller() {
        // Both legs are beyond 40 × 20,000; the entry makes the long euro and the short dollar smaller.
        Situation situation = of(s -> legs(s, Side.SELL, "900000", "-900000"));

        // 900,000 − 55,000 = 845,000 of 20,000
        assertThat(situation.verdict("currency-leg"))
                .isEqualTo(Verdict.pass("currency-leg", "EUR +4225.00 %", "4000.00 %"));
        assertThat(of(s -> legs(s, Side.BUY, "900000", "-900000"))
                        .verdict("currency-leg")
                        .denies())
                .isTrue();
    }

    @Test
    void holdsAnEntryBackByTheLegThatItEnlargesOnly() {
        // A long euro shrinks, a long dollar grows.
        assertThat(of(s -> legs(s, Side.SELL, "900000", "778000")).assess().lots())
                .isEqualTo(Lots.parse("0.2"));
    }

    @Test
    void passesWithoutABenchmarkAndSaysSo() {
        Situation situation = of(s -> s.betaExposure = "90000000");

        assertThat(situation.verdict("beta")).isEqualTo(Verdict.pass("beta", "no benchmark", "2000.00 %"));
    }

    @Test
    void doesNotHoldBackASymbolThatDoesNotMoveWithTheBenchmark() {
        assertThat(of(s -> beta(s, "0", "250000")).verdict("beta").outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(s -> beta(s, "0", "250000")).assess().lots()).isEqualTo(Lots.parse("0.5"));
    }

    @Test
    void letsAnEntryPassThatMakesTheExposureToTheBenchmarkSmaller() {
        assertThat(of(s -> beta(s, "-1", "250000")).verdict("beta"))
                .isEqualTo(Verdict.pass("beta", "1950.00 %", "2000.00 %"));
    }

    @Test
    void hasNoMarginLevelWhereItIsSwitchedOff() {
        Situation situation = of(s -> {
            limit(s, Limit.MIN_MARGIN_LEVEL, "0");
            s.margin = "9990";
        });

        assertThat(situation.verdict("margin-level").outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void saysWhatIsLeftAndWhatToDo(String rule, Consumer<Situation> change, Verdict verdict) {
        assertThat(of(change).verdict(rule)).isEqualTo(verdict);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                said(
                        "position-size",
                        s -> s.symbolRisk = "150",
                        cap(
                                "position-size",
                                "2.50 %",
                                "2.00 %",
                                "only 50.00 USD are left of the open risk in EURUSD@demo-1; the size is lowered to fit")),
                said(
                        "position-size",
                        s -> s.symbolRisk = "199",
                        deny(
                                "position-size",
                                "1.99 %",
                                "2.00 %",
                                "only 1.00 USD are left of the open risk in EURUSD@demo-1, the smallest size of EURUSD@demo-1"
                                        + " risks 2.00 USD; close a position or use a closer stop")),
                said(
                        "position-size",
                        s -> s.symbolRisk = "250",
                        deny(
                                "position-size",
                                "2.50 %",
                                "2.00 %",
                                "the open risk in EURUSD@demo-1 has reached its limit; close a position or tighten a stop"
                                        + " first")),
                said(
                        "asset-class",
                        s -> s.classRisk = "500",
                        deny(
                                "asset-class",
                                "5.00 %",
                                "5.00 %",
                                "the open risk in FX of demo-1 has reached its limit; close a position or tighten a stop"
                                        + " first")),
                said(
                        "correlation",
                        s -> s.correlatedRisk = "400",
                        deny(
                                "correlation",
                                "4.00 %",
                                "4.00 %",
                                "the open risk that moves with EURUSD@demo-1 has reached its limit; close a position or"
                                        + " tighten a stop first")),
                said(
                        "concentration",
                        s -> concentrated(s, "600"),
                        deny(
                                "concentration",
                                "3.00 %",
                                "3.00 %",
                                "the open risk in EURUSD over all accounts has reached its limit; close a position or tighten"
                                        + " a stop first")),
                said(
                        "currency-leg",
                        s -> legs(s, Side.BUY, "778000", "0"),
                        cap(
                                "currency-leg",
                                "EUR +4165.00 %",
                                "4000.00 %",
                                "the net exposure in EUR over all accounts would be 833000.00 USD, at most 800000.00 USD"
                                        + " either way; the size is lowered to 0.20 lots")),
                said(
                        "currency-leg",
                        s -> legs(s, Side.BUY, "0", "-799000"),
                        deny(
                                "currency-leg",
                                "USD -4270.00 %",
                                "4000.00 %",
                                "the net exposure in USD over all accounts would be -854000.00 USD, at most 800000.00 USD"
                                        + " either way; the broker's smallest size is 0.01 lots; close what is open in USD")),
                said(
                        "beta",
                        s -> beta(s, "2", "178000"),
                        cap(
                                "beta",
                                "2880.00 %",
                                "2000.00 %",
                                "the exposure of demo-1 weighted by beta to US500 would be 288000.00 USD with a beta of 2.00;"
                                        + " the size is lowered to 0.10 lots")),
                said(
                        "beta",
                        s -> {
                            beta(s, "1", "199000");
                            s.betaKnown = false;
                        },
                        deny(
                                "beta",
                                "2540.00 %",
                                "2000.00 %",
                                "the exposure of demo-1 weighted by beta to US500 would be 254000.00 USD with a beta"
                                        + " of 1 for want of candles; the broker's smallest size is 0.01 lots; close"
                                        + " a position on the same side")),
                said(
                        "order-value",
                        s -> limit(s, Limit.MAX_ORDER_VALUE, "220"),
                        cap(
                                "order-value",
                                "550.00 %",
                                "220.00 %",
                                "the order on EURUSD@demo-1 would be worth 55000.00 USD, at most 22000.00 USD are allowed;"
                                        + " the size is lowered to 0.20 lots")),
                said(
                        "order-volume",
                        s -> limit(s, Limit.MAX_ORDER_LOTS, "0.25"),
                        cap(
                                "order-volume",
                                "0.50 lots",
                                "0.25 lots",
                                "the order on EURUSD@demo-1 would have 0.50 lots, at most 0.25 lots are allowed; the size is"
                                        + " lowered to 0.25 lots")),
                said(
                        "margin",
                        s -> s.freeMargin = "220",
                        cap(
                                "margin",
                                "550.00 USD",
                                "220.00 USD",
                                "the entry on EURUSD@demo-1 needs 550.00 USD of margin, 220.00 USD are free; the size is"
                                        + " lowered to 0.20 lots")),
                said(
                        "margin",
                        s -> s.freeMargin = "-5",
                        deny(
                                "margin",
                                "550.00 USD",
                                "-5.00 USD",
                                "the entry on EURUSD@demo-1 needs 550.00 USD of margin, -5.00 USD are free; the broker's"
                                        + " smallest size is 0.01 lots; close a position or use an account with more"
                                        + " margin")),
                // 10,000 ÷ 8,000
                said(
                        "margin-level",
                        s -> s.margin = "7450",
                        deny(
                                "margin-level",
                                "125.00 %",
                                "150.00 %",
                                "the margin level of demo-1 would be 125.00 %, limit 150.00 %; the broker's smallest size is"
                                        + " 0.01 lots; close a position or add funds")));
    }

    private static Arguments said(String rule, Consumer<Situation> change, Verdict verdict) {
        return Arguments.of(rule, change, verdict);
    }

    private static Verdict cap(String rule, String value, String limit, String text) {
        return Verdict.cap(rule, value, limit, text);
    }

    private static Verdict deny(String rule, String value, String limit, String text) {
        return Verdict.deny(rule, value, limit, text);
    }

    @Test
    void deniesWhereWhatIsOpenCannotBeCounted() {
        Situation situation = of(s -> {
            String beyond = FixedPoint.format(RiskMath.UNBOUNDED);
            beta(s, "1", "0");
            s.heat = beyond;
            s.symbolRisk = beyond;
            s.classRisk = beyond;
            s.correlatedRisk = beyond;
            s.instrumentRiskAll = beyond;
            s.gap = "GBPJPY has no specification; open it in the Market Watch of demo-1";
            s.gapAll = s.gap;
        });

        List<Verdict> denied =
                situation.assess().verdicts().stream().filter(Verdict::denies).toList();

        assertThat(denied)
                .extracting(Verdict::rule)
                .containsExactly(
                        "heat",
                        "position-size",
                        "asset-class",
                        "correlation",
                        "currency-leg",
                        "concentration",
                        "beta",
                        "size");
        assertThat(denied.subList(0, 7)).allSatisfy(verdict -> {
            assertThat(verdict.value()).isEqualTo("not known");
            assertThat(verdict.text()).endsWith(situation.gap);
        });
    }

    @Test
    void deniesWithoutEquity() {
        Situation situation = of(s -> {
            s.equity = "0";
            s.lots("0.01");
        });

        assertThat(situation.assess().verdicts().stream()
                        .filter(Verdict::denies)
                        .map(Verdict::rule))
                .contains(
                        "heat",
                        "position-size",
                        "asset-class",
                        "correlation",
                        "currency-leg",
                        "concentration",
                        "order-value",
                        "margin-level");
    }
}
