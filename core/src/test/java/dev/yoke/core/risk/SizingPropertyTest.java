package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked for: an approved size is one the broker takes, within every limit, and the next step up would
/// not be.
class SizingPropertyTest {

    private static final List<SymbolSpec> SPECS =
            List.of(Specs.EURUSD, Specs.USDJPY_IN_USD, Specs.USDJPY_IN_EUR, Specs.XAUUSD, Specs.US30, Specs.BTCUSD);
    private static final List<String> ENTRIES = List.of("1.1", "150", "150", "2000", "38000", "60000");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysWithinEveryLimitAndUsesWhatThereIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int approved = 0;
        for (int i = 0; i < 2_000; i++) {
            Situation situation = situation(random);
            Assessment assessment = situation.assess();
            if (assessment.approved()) {
                approved++;
                check(situation, assessment);
            } else {
                assertThat(assessment.lots().isZero()).isTrue();
                assertThat(assessment.summary()).isNotBlank();
            }
        }
        assertThat(approved).isGreaterThan(300);
    }

    private static Situation situation(SplittableRandom random) {
        Situation situation = new Situation();
        int which = random.nextInt(SPECS.size());
        situation.spec = SPECS.get(which);
        situation.entry = ENTRIES.get(which);
        long entry = FixedPoint.parse(situation.entry);
        long ticks = 1 + random.nextLong(entry / 20 / situation.spec.tickSize());
        situation.stop = FixedPoint.format(entry - ticks * situation.spec.tickSize());
        situation.equity = FixedPoint.format(random.nextLong(FixedPoint.parse("200000")));
        situation.freeMargin = "90000000000";
        situation.margin = "0";
        situation.dayStart = situation.equity;
        situation.dayProfit = FixedPoint.format(-random.nextLong(FixedPoint.parse("1000")));
        situation.heat = FixedPoint.format(random.nextLong(FixedPoint.parse("2000")));
        switch (random.nextInt(4)) {
            case 0 -> situation.percent(FixedPoint.format(1 + random.nextLong(FixedPoint.parse("5"))));
            case 1 -> situation.money(FixedPoint.format(1 + random.nextLong(FixedPoint.parse("3000"))));
            case 2 -> situation.lots(FixedPoint.format(1 + random.nextLong(FixedPoint.parse("20"))));
            default -> situation.sizing = new Sizing.Standard();
        }
        return situation;
    }

    private static void check(Situation situation, Assessment assessment) {
        SymbolSpec spec = situation.spec;
        long lots = assessment.lots().units();
        assertThat(lots % spec.lotStep()).isZero();
        assertThat(lots).isBetween(spec.lotMin(), spec.lotMax());

        BigDecimal lossPerLot = decimal(situation.proposal().stopDistance())
                .multiply(decimal(spec.tickValueLoss()))
                .divide(decimal(spec.tickSize()));
        BigDecimal risk = decimal(lots).multiply(lossPerLot);
        assertThat(decimal(assessment.riskMoney())).isGreaterThanOrEqualTo(risk);
        assertThat(decimal(assessment.riskMoney())).isLessThan(risk.add(new BigDecimal("0.000001")));

        BigDecimal most = most(situation, lossPerLot);
        assertThat(risk).isLessThanOrEqualTo(most);
        BigDecimal oneStepMore = decimal(lots + spec.lotStep()).multiply(lossPerLot);
        if (lots + spec.lotStep() <= spec.lotMax()) {
            assertThat(oneStepMore).isGreaterThan(most.subtract(new BigDecimal("0.00001")));
        }
    }

    private static BigDecimal most(Situation situation, BigDecimal lossPerLot) {
        BigDecimal equity = new BigDecimal(situation.equity);
        BigDecimal wanted = switch (situation.sizing) {
            case Sizing.Standard() -> equity.multiply(new BigDecimal("0.01"));
            case Sizing.RiskPercent(long percent) ->
                equity.multiply(decimal(percent)).movePointLeft(2);
            case Sizing.RiskMoney(long amount) -> decimal(amount);
            case Sizing.Kelly kelly -> throw new IllegalStateException("not among those drawn: " + kelly);
            case Sizing.FixedLots(var lots) -> decimal(lots.units()).multiply(lossPerLot);
        };
        BigDecimal perTrade = equity.multiply(new BigDecimal("0.02"));
        BigDecimal heat = equity.multiply(new BigDecimal("0.06")).subtract(new BigDecimal(situation.heat));
        BigDecimal day = equity.multiply(new BigDecimal("0.05")).add(new BigDecimal(situation.dayProfit));
        return wanted.min(perTrade).min(heat).min(day).min(atFortyTimesTheEquity(situation, equity, lossPerLot));
    }

    /// What the greatest value of an order, and of a currency's leg, may lose.
    private static BigDecimal atFortyTimesTheEquity(Situation situation, BigDecimal equity, BigDecimal lossPerLot) {
        BigDecimal valuePerLot = decimal(situation.proposal().entry())
                .multiply(decimal(situation.spec.tickValueLoss()))
                .divide(decimal(situation.spec.tickSize()));
        return equity.multiply(BigDecimal.valueOf(40))
                .multiply(lossPerLot)
                .divide(valuePerLot, FixedPoint.DECIMALS, RoundingMode.CEILING);
    }

    private static BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, FixedPoint.DECIMALS);
    }
}
