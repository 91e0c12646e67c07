package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Lots;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// EURUSD with 200 USD lost per lot and 10,000 USD of equity, where nothing else is said.
class LotSizingTest {

    private static final long LOSS = units("200");

    @Test
    void writesEveryStepThatItCalculates() {
        SizingSteps steps = SizingSteps.written();
        long loss = steps.lossPerLot(units("0.0037"), Specs.EURUSD, "USD");

        Sized sized = new LotSizing(Specs.EURUSD, loss, basis(StrategyRecord.NONE), steps)
                .size(new Sizing.RiskPercent(units("1.5")), units("0.3"), "heat");

        assertThat(sized)
                .isEqualTo(new Sized(
                        units("0.40540540"),
                        units("149.999998"),
                        units("0.3"),
                        units("111"),
                        units("370"),
                        "heat",
                        ""));
        assertThat(steps.list())
                .containsExactly(
                        step("loss per lot, USD", "0.0037 ÷ 0.00001 × 1", "370"),
                        step("risk wanted, USD", "10000 × 1.5 %", "150"),
                        step("lots wanted", "150 ÷ 370", "0.40540540"),
                        step("lots within heat", "the smaller of 0.4054054 and 0.3", "0.3"),
                        step("lots in the broker's steps", "0.3 down to a multiple of 0.01", "0.3"),
                        step("risk, USD", "0.3 × 370", "111"));
        assertThat(steps.list().getLast()).hasToString("risk, USD = 0.3 × 370 = 111");
    }

    @Test
    void sizesTheSameWhetherSomebodyReadsAlongOrNot() {
        Sizing sizing = new Sizing.RiskMoney(units("123.45"));

        assertThat(size(sizing, StrategyRecord.NONE, SizingSteps.written()))
                .isEqualTo(size(sizing, StrategyRecord.NONE, SizingSteps.UNWRITTEN));
        assertThat(SizingSteps.UNWRITTEN.list()).isEmpty();
    }

    /// By hand: f* = W − (1 − W) ÷ R; money = 10,000 × f* × share; lots = money ÷ 200, floored to 0.01.
    @ParameterizedTest
    @CsvSource({
        // 0.55 − 0.45 ÷ 1.5 = 0.25; 10,000 × 0.25 × 0.25 = 625; 625 ÷ 200 = 3.125
        "0.55, 1.5, 0.25, 3.12",
        // 0.6 − 0.4 ÷ 1 = 0.2, the textbook coin; full: 2,000 ÷ 200 = 10
        "0.6,  1,   1,    10",
        // 0.4 − 0.6 ÷ 3 = 0.2; half: 1,000 ÷ 200 = 5
        "0.4,  3,   0.5,  5",
        // 0.5 − 0.5 ÷ 1.01 = 0.5 − 0.495049504…: rounded up to 0.49504951 → 0.00495049; a tenth: 4.95049 ÷ 200 = 0.0247
        "0.5,  1.01, 0.1, 0.02",
        // always won: 1 − 0 ÷ 2 = 1; a hundredth: 100 ÷ 200 = 0.5
        "1,    2,   0.01, 0.5"
    })
    void risksAShareOfFullKelly(String winRate, String payoff, String fraction, String lots) {
        Sized sized = size(new Sizing.Kelly(units(fraction)), record(winRate, payoff), SizingSteps.UNWRITTEN);

        assertThat(FixedPoint.format(sized.lots())).isEqualTo(lots);
    }

    @Test
    void writesTheKellyFormula() {
        SizingSteps steps = SizingSteps.written();

        size(new Sizing.Kelly(units("0.25")), record("0.55", "1.5"), steps);

        assertThat(steps.list().subList(0, 3))
                .containsExactly(
                        step("full Kelly", "0.55 − (1 − 0.55) ÷ 1.5", "0.25"),
                        step("share of equity", "0.25 × 0.25", "0.0625"),
                        step("risk wanted, USD", "10000 × 0.0625", "625"));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 1.5", "0.5, 1", "0, 3"})
    void risksNothingWithoutAnEdge(String winRate, String payoff) {
        Sized sized = size(new Sizing.Kelly(units("0.5")), record(winRate, payoff), SizingSteps.UNWRITTEN);

        assertThat(sized.lots()).isZero();
        assertThat(sized.refusal()).startsWith("nothing to risk: won ").contains("is no edge");
    }

    @Test
    void saysWhatTheEdgeLacks() {
        assertThat(size(new Sizing.Kelly(units("0.5")), record("0.4", "1.2"), SizingSteps.UNWRITTEN)
                        .refusal())
                .isEqualTo("nothing to risk: won 40.00 % at a payoff of 1.20 is no edge, full Kelly is not above 0");
    }

    @Test
    void waitsForEnoughTradesBeforeItTrustsAWinRate() {
        StrategyRecord lucky = new StrategyRecord(19, units("0.9"), units("3"), 0, 0);

        assertThat(size(new Sizing.Kelly(units("0.25")), lucky, SizingSteps.UNWRITTEN)
                        .refusal())
                .isEqualTo("nothing to risk: Kelly needs the win rate of 20 closed trades, there are 19;"
                        + " risk a percentage until then");
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.1", "1.00000001"})
    void refusesWhatIsNoShareOfKelly(String fraction) {
        assertThat(size(new Sizing.Kelly(units(fraction)), record("0.6", "2"), SizingSteps.UNWRITTEN)
                        .refusal())
                .contains("above 0 and at most 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0"})
    void refusesARecordWithoutAPayoff(String winRate) {
        assertThat(size(new Sizing.Kelly(units("0.5")), record(winRate, "0"), SizingSteps.UNWRITTEN)
                        .refusal())
                .startsWith("nothing to risk: Kelly needs a payoff");
    }

    @ParameterizedTest
    @CsvSource({
        // twice the usual movement, half the risk
        "0.0010, 0.0020, 0.25, 1,   0.5",
        // four times, not below the least
        "0.0010, 0.0080, 0.25, 1,   0.25",
        // calm, not above the most
        "0.0010, 0.0005, 0.25, 1,   1",
        "0.0010, 0.0005, 0.25, 1.5, 1.5",
        // 0.0010 ÷ 0.0015 = 0.666…, never rounded up
        "0.0010, 0.0015, 0.25, 1,   0.66666666",
        // not known
        "0,      0.0010, 0.25, 1,   0.25",
        "0.0010, 0,      0.4,  1,   0.4"
    })
    void scalesByVolatilityWithinItsRange(String usual, String atr, String least, String most, String share) {
        RiskScale scale = new RiskScale.Volatility(units(usual), units(atr), units(least), units(most));

        assertThat(scale.share()).isEqualTo(units(share));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.9,  1",
        "2, 0,    1",
        // a correlation that protects is not relied on
        "3, -0.5, 1",
        // four that move as one: 1 ÷ √4
        "4, 1,    0.5",
        // 1 ÷ √1.5 = 0.816496580…
        "2, 0.5,  0.81649658",
        // 1 ÷ √(1 + 4 × 0.3) = 1 ÷ √2.2 = 0.674199862…
        "5, 0.3,  0.67419986"
    })
    void scalesByCorrelation(int positions, String correlation, String share) {
        assertThat(new RiskScale.Correlation(positions, units(correlation)).share())
                .isEqualTo(units(share));
    }

    @Test
    void appliesScalesToRiskAndNotToLotsThatWereAskedFor() {
        List<RiskScale> scales = List.of(
                new RiskScale.Volatility(units("0.001"), units("0.002"), units("0.1"), units("1")),
                new RiskScale.Correlation(4, units("1")));
        SizingBasis basis = new SizingBasis(units("10000"), "USD", units("1"), StrategyRecord.NONE, 20, scales);
        SizingSteps steps = SizingSteps.written();

        // 100 × 0.5 × 0.5 = 25; 25 ÷ 200 = 0.125
        Sized byRisk = new LotSizing(Specs.EURUSD, LOSS, basis, steps).size(new Sizing.Standard(), Long.MAX_VALUE, "");
        Sized byLots = new LotSizing(Specs.EURUSD, LOSS, basis, SizingSteps.UNWRITTEN)
                .size(new Sizing.FixedLots(Lots.parse("0.37")), Long.MAX_VALUE, "");

        assertThat(byRisk.lots()).isEqualTo(units("0.12"));
        assertThat(byLots.lots()).isEqualTo(units("0.37"));
        assertThat(steps.list().subList(1, 5))
                .containsExactly(
                        step("share by volatility", "0.001 ÷ 0.002, at least 0.1, at most 1", "0.5"),
                        step("risk wanted, USD", "100 × 0.5", "50"),
                        step("share by correlation", "1 ÷ √(1 + (4 − 1) × 1)", "0.5"),
                        step("risk wanted, USD", "50 × 0.5", "25"));
    }

    @Test
    void saysThatALimitLeavesTooLittle() {
        Sized sized = new LotSizing(Specs.EURUSD, LOSS, basis(StrategyRecord.NONE), SizingSteps.UNWRITTEN)
                .size(new Sizing.RiskPercent(units("1")), units("0.0041"), "heat");

        assertThat(sized.refusal())
                .isEqualTo("0.004 lots left by heat, minimum 0.01; would risk 0.02 % = 2.00 USD. Use a closer stop");
        assertThat(sized.lots()).isZero();
        assertThat(sized.wantedLots()).isEqualTo(units("0.5"));
    }

    @Test
    void neverRoundsLotsUpNorTheRiskDown() {
        // 100 ÷ 333.33333333 = 0.3000000000030…; 0.3 × 333.33333333 = 99.999999999 → 99.99999999(9) rounded up
        SymbolSpec spec = Specs.EURUSD;
        Sized sized = new LotSizing(spec, units("333.33333333"), basis(StrategyRecord.NONE), SizingSteps.UNWRITTEN)
                .size(new Sizing.RiskMoney(units("100")), Long.MAX_VALUE, "");

        assertThat(sized.lots()).isEqualTo(units("0.3"));
        assertThat(sized.risk()).isEqualTo(units("100"));

        // one unit more lost per lot: 100 ÷ 333.33333334 = 0.29999999999…
        Sized dearer = new LotSizing(spec, units("333.33333334"), basis(StrategyRecord.NONE), SizingSteps.UNWRITTEN)
                .size(new Sizing.RiskMoney(units("100")), Long.MAX_VALUE, "");
        assertThat(dearer.lots()).isEqualTo(units("0.29"));
    }

    @Test
    void refusesToSizeWithoutEquityOrRisk() {
        SizingBasis broke = SizingBasis.of(units("-3"), "USD");

        assertThat(new LotSizing(Specs.EURUSD, LOSS, broke, SizingSteps.UNWRITTEN)
                        .size(new Sizing.RiskPercent(units("1")), Long.MAX_VALUE, "")
                        .refusal())
                .isEqualTo("nothing to risk: equity is -3.00 USD");
        assertThat(size(new Sizing.RiskPercent(0), StrategyRecord.NONE, SizingSteps.UNWRITTEN)
                        .refusal())
                .isEqualTo("nothing to risk: the risk asked for is 0.00 %");
        assertThat(size(new Sizing.RiskMoney(0), StrategyRecord.NONE, SizingSteps.UNWRITTEN)
                        .refusal())
                .isEqualTo("nothing to risk: the risk asked for is 0.00 USD");
        assertThat(size(new Sizing.FixedLots(Lots.ZERO), StrategyRecord.NONE, SizingSteps.UNWRITTEN)
                        .refusal())
                .isEqualTo("0 lots were asked for; give a size");
        assertThat(size(new Sizing.RiskMoney(1), StrategyRecord.NONE, SizingSteps.UNWRITTEN)
                        .refusal())
                .startsWith("under 0.001 lots needed, minimum 0.01");
    }

    private static Sized size(Sizing sizing, StrategyRecord record, SizingSteps steps) {
        return new LotSizing(Specs.EURUSD, LOSS, basis(record), steps).size(sizing, Long.MAX_VALUE, "");
    }

    private static SizingBasis basis(StrategyRecord record) {
        return new SizingBasis(units("10000"), "USD", units("1"), record, 20, List.of());
    }

    private static StrategyRecord record(String winRate, String payoff) {
        return new StrategyRecord(40, units(winRate), units(payoff), 0, 0);
    }

    private static SizingStep step(String name, String formula, String value) {
        return new SizingStep(name, formula, units(value));
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }
}
