package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Side;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PositionSizingTest {

    /// spec, currency, equity, risk %, side, entry, stop → lots, risk. By hand: ticks = distance ÷ tick size; loss per
    /// lot = ticks × tick value; lots = equity × % ÷ loss per lot, floored to 0.01.
    static Stream<Arguments> table() {
        return Stream.of(
                // 200 ticks × 1 USD = 200 a lot; 100 ÷ 200 = 0.5
                golden(Specs.EURUSD, "USD", "10000", "1", Side.BUY, "1.10000", "1.09800", "0.50", "100"),
                // 200 × 0.91 EUR = 182; 100 ÷ 182 = 0.5494…
                golden(Specs.EURUSD_IN_EUR, "EUR", "10000", "1", Side.SELL, "1.09890", "1.10090", "0.54", "98.28"),
                // 300 × 0.66666667 = 200.000001; 100 ÷ 200.000001 = 0.49999…: never rounded up
                golden(Specs.USDJPY_IN_USD, "USD", "10000", "1", Side.BUY, "150.000", "149.700", "0.49", "98.00000049"),
                // 300 × 0.61728395 = 185.185185 EUR; 125 ÷ 185.185185 = 0.675
                golden(
                        Specs.USDJPY_IN_EUR,
                        "EUR",
                        "25000",
                        "0.5",
                        Side.SELL,
                        "150.000",
                        "150.300",
                        "0.67",
                        "124.07407395"),
                // 750 × 1 = 750; 500 ÷ 750 = 0.666…
                golden(Specs.XAUUSD, "USD", "50000", "1", Side.BUY, "2000.00", "1992.50", "0.66", "495"),
                // 1,500 × 0.1 = 150; 100 ÷ 150 = 0.666…
                golden(Specs.US30, "USD", "10000", "1", Side.SELL, "38000.0", "38150.0", "0.66", "99"),
                // 150,000 × 0.01 = 1,500; 100 ÷ 1,500 = 0.0666…
                golden(Specs.BTCUSD, "USD", "10000", "1", Side.BUY, "60000.00", "58500.00", "0.06", "90"));
    }

    private static Arguments golden(
            SymbolSpec spec,
            String currency,
            String equity,
            String percent,
            Side side,
            String entry,
            String stop,
            String lots,
            String risk) {
        return Arguments.of(spec, currency, equity, percent, side, entry, stop, lots, risk);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void agreesWithHandArithmetic(
            SymbolSpec spec,
            String currency,
            String equity,
            String percent,
            Side side,
            String entry,
            String stop,
            String lots,
            String risk) {
        Situation situation = new Situation().percent(percent);
        situation.spec = spec;
        situation.currency = currency;
        situation.equity = equity;
        situation.freeMargin = equity;
        situation.side = side;
        situation.entry = entry;
        situation.stop = stop;

        Assessment assessment = situation.assess();

        assertThat(assessment.approved()).as(assessment.summary()).isTrue();
        assertThat(assessment.lots()).isEqualTo(Lots.parse(lots));
        assertThat(FixedPoint.format(assessment.riskMoney())).isEqualTo(risk);
    }

    @Test
    void takesThePolicysRiskWhenNothingIsSaid() {
        Assessment assessment = new Situation().assess();

        assertThat(assessment.lots()).isEqualTo(Lots.parse("0.5"));
        assertThat(assessment.summary()).isEqualTo("0.50 lots risk 1.00 % = 100.00 USD");
    }

    @Test
    void risksTheMoneyAskedFor() {
        assertThat(new Situation().money("41").assess().lots()).isEqualTo(Lots.parse("0.20"));
    }

    @Test
    void shrinksWithAMarketThatMovesMoreThanUsualAndSaysSo() {
        Situation situation = new Situation();
        situation.policy = RiskPolicy.DEFAULT.with(Limit.VOLATILITY_LEAST, "50");
        situation.sizingState = new SizingState(units("0.0020"), units("0.0014"), 0, 0);

        // 100 USD × 0.0014 ÷ 0.0020 = 70; 70 ÷ 200 = 0.35
        assertThat(situation.assess().summary())
                .isEqualTo("0.35 lots risk 0.70 % = 70.00 USD; risk × 0.70 by volatility");
        assertThat(situation.verdict("size").value()).isEqualTo("0.35 lots, risk × 0.70 by volatility");
        assertThat(situation.lots("0.37").assess().lots()).isEqualTo(Lots.parse("0.37"));
    }

    @Test
    void doesNotFollowVolatilityUnlessAsked() {
        Situation situation = new Situation();
        situation.sizingState = new SizingState(units("0.0020"), units("0.0014"), 3, units("0.9"));

        assertThat(situation.assess().lots()).isEqualTo(Lots.parse("0.5"));
    }

    @Test
    void growsInACalmMarketNoFurtherThanTheLimitsLet() {
        Situation situation = new Situation().percent("1.5");
        situation.policy = RiskPolicy.DEFAULT.with(Limit.VOLATILITY_MOST, "200");
        situation.sizingState = new SizingState(units("0.0010"), units("0.0020"), 0, 0);

        // 1.5 % × 2 = 3 % is above the limit of 2 % per trade
        assertThat(situation.assess().lots()).isEqualTo(Lots.parse("1"));
        assertThat(situation.verdict("per-trade-risk").outcome()).isEqualTo(Verdict.Outcome.CAP);
    }

    @Test
    void shrinksWithWhatMovesTogether() {
        Situation situation = new Situation();
        situation.policy = RiskPolicy.DEFAULT.with(Limit.CORRELATION_SIZING, 1);
        situation.sizingState = new SizingState(0, 0, 3, units("1"));

        // four that move as one: 1 ÷ √4
        assertThat(situation.assess().summary())
                .isEqualTo("0.25 lots risk 0.50 % = 50.00 USD; risk × 0.50 by correlation");
    }

    @Test
    void risksAShareOfKellyByTheStrategysOwnRecord() {
        Situation situation = new Situation();
        situation.sizing = new Sizing.Kelly(units("0.05"));
        situation.standing = standing -> withRecord(standing, units("0.55"), units("1.5"));

        // 0.55 − 0.45 ÷ 1.5 = 0.25; × 0.05 = 1.25 % of 10,000 = 125; ÷ 200 = 0.625
        assertThat(situation.assess().summary()).isEqualTo("0.62 lots risk 1.24 % = 124.00 USD");
    }

    @Test
    void lowersKellyToTheLimitPerTrade() {
        Situation situation = new Situation();
        situation.sizing = new Sizing.Kelly(units("0.25"));
        situation.standing = standing -> withRecord(standing, units("0.55"), units("1.5"));

        assertThat(situation.assess().summary())
                .isEqualTo("1.00 lots risk 2.00 % = 200.00 USD; lowered from 3.125 lots by per-trade-risk");
    }

    @Test
    void deniesKellyWithoutARecord() {
        Situation situation = new Situation();
        situation.sizing = new Sizing.Kelly(units("0.25"));

        assertThat(situation.assess().lots()).isEqualTo(Lots.ZERO);
        assertThat(situation.verdict("size").text())
                .contains("Kelly needs the win rate of 20 closed trades, there are 0");
    }

    @Test
    void tellsTheArithmeticOfAProposal() {
        Situation situation = new Situation().percent("5");

        assertThat(new RiskGate(EntryRules.ALL).arithmetic(situation.proposal(), situation.context()))
                .extracting(SizingStep::toString)
                .containsExactly(
                        "loss per lot, USD = 0.002 ÷ 0.00001 × 1 = 200",
                        "risk wanted, USD = 10000 × 5 % = 500",
                        "lots wanted = 500 ÷ 200 = 2.5",
                        "lots within per-trade-risk = the smaller of 2.5 and 1 = 1",
                        "lots in the broker's steps = 1 down to a multiple of 0.01 = 1",
                        "risk, USD = 1 × 200 = 200");
    }

    private static StrategyStanding withRecord(StrategyStanding standing, long winRate, long payoff) {
        return new StrategyStanding(
                standing.automatic(),
                standing.strategy(),
                standing.regimePercent(),
                standing.regime(),
                standing.regimeWanted(),
                standing.trend(),
                standing.trendDemand(),
                standing.openTrades(),
                standing.agentOpen(),
                standing.maxOpen(),
                standing.dayRisk(),
                new StrategyRecord(40, winRate, payoff, 0, 0));
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }

    @Test
    void tradesTheLotsAskedFor() {
        assertThat(new Situation().lots("0.37").assess().lots()).isEqualTo(Lots.parse("0.37"));
    }

    @Test
    void lowersLotsToTheLotStepAndSaysSo() {
        Situation situation = new Situation().lots("0.378");

        assertThat(situation.assess().lots()).isEqualTo(Lots.parse("0.37"));
        assertThat(situation.verdict("size").outcome()).isEqualTo(Verdict.Outcome.CAP);
        assertThat(situation.assess().summary()).contains("0.37 lots").contains("lowered from 0.378 lots by size");
    }

    @Test
    void namesTheLimitThatBindsWhereSeveralLowerTheSize() {
        Assessment assessment = new Situation().percent("9").assess();

        assertThat(assessment.verdicts())
                .filteredOn(verdict -> verdict.outcome() == Verdict.Outcome.CAP)
                .hasSizeGreaterThan(1);
        assertThat(assessment.summary()).endsWith("lowered from 4.500 lots by per-trade-risk");
    }

    @Test
    void lowersASizeAboveThePerTradeLimitAndSaysSo() {
        Situation situation = new Situation().percent("5");

        Assessment assessment = situation.assess();

        assertThat(assessment.lots()).isEqualTo(Lots.parse("1"));
        assertThat(situation.verdict("per-trade-risk"))
                .isEqualTo(Verdict.cap(
                        "per-trade-risk",
                        "5.00 %",
                        "2.00 %",
                        "a risk of 5.00 % was asked for; the size is lowered to fit 2.00 %"));
        assertThat(assessment.summary())
                .isEqualTo("1.00 lots risk 2.00 % = 200.00 USD; lowered from 2.500 lots by per-trade-risk");
    }

    @Test
    void lowersFixedLotsAboveTheLimitToo() {
        assertThat(new Situation().lots("3").assess().lots()).isEqualTo(Lots.parse("1"));
    }

    @Test
    void lowersASizeToWhatIsLeftOfTheHeat() {
        Situation situation = new Situation();
        situation.heat = "550";

        assertThat(situation.assess().lots()).isEqualTo(Lots.parse("0.25"));
        assertThat(situation.verdict("heat").outcome()).isEqualTo(Verdict.Outcome.CAP);
    }

    @Test
    void lowersASizeToWhatIsLeftOfTheDay() {
        Situation situation = new Situation();
        situation.dayProfit = "-460";

        assertThat(situation.assess().lots()).isEqualTo(Lots.parse("0.2"));
        assertThat(situation.verdict("daily-loss").outcome()).isEqualTo(Verdict.Outcome.CAP);
    }

    @Test
    void lowersASizeToTheBrokersGreatest() {
        Specs.Change change = new Specs.Change();
        change.lotMax = "0.3";
        Situation situation = new Situation();
        situation.spec = Specs.with(Specs.EURUSD, change);

        assertThat(situation.assess().lots()).isEqualTo(Lots.parse("0.3"));
        assertThat(situation.verdict("size").outcome()).isEqualTo(Verdict.Outcome.CAP);
    }

    @Test
    void refusesASizeBelowTheBrokersSmallestAndSaysWhatItWouldRisk() {
        Situation situation = new Situation().percent("0.04");
        situation.equity = "1000";
        situation.dayStart = "1000";
        situation.stop = "1.07600"; // 2,400 ticks: 0.01 lots lose 24 USD of 1,000

        Assessment assessment = situation.assess();

        assertThat(assessment.approved()).isFalse();
        assertThat(assessment.lots()).isEqualTo(Lots.ZERO);
        assertThat(assessment.riskMoney()).isZero();
        assertThat(situation.verdict("size").text())
                .isEqualTo("EURUSD@demo-1: under 0.001 lots needed, minimum 0.01; would risk 2.40 % = 24.00 USD."
                        + " Use a closer stop or a greater risk");
    }

    @Test
    void namesTheLotsThatWouldBeNeeded() {
        Situation situation = new Situation().money("9.6");
        situation.stop = "1.07600"; // 9.6 ÷ 2,400 = 0.004

        assertThat(situation.verdict("size").text()).contains("0.004 lots needed, minimum 0.01");
    }

    @Test
    void refusesTheSmallestSizeWhenItIsAboveTheLimit() {
        Situation situation = new Situation().lots("0.01");
        situation.equity = "1000";
        situation.dayStart = "1000";
        situation.stop = "1.07600"; // 24 USD = 2.4 % > 2 %

        assertThat(situation.assess().approved()).isFalse();
        assertThat(situation.verdict("size").denies()).isTrue();
    }

    @Test
    void refusesNumbersThatOverflow() {
        Situation situation = new Situation().lots("90000000000");
        situation.stop = "0.00001";

        Assessment assessment = situation.assess();

        assertThat(assessment.approved()).isFalse();
        assertThat(situation.verdict("size").text()).contains("out of range");
    }

    @Test
    void refusesWithoutATickValue() {
        Specs.Change change = new Specs.Change();
        change.tickValueLoss = "0";
        Situation situation = new Situation();
        situation.spec = Specs.with(Specs.EURUSD, change);

        assertThat(situation.verdict("size").text()).contains("gives no tick value");
    }

    @Test
    void refusesWithoutEquity() {
        Situation situation = new Situation();
        situation.equity = "-5";

        assertThat(situation.assess().approved()).isFalse();
        assertThat(situation.verdict("size").text()).contains("equity is -5.00 USD");
    }
}
