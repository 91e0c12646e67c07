package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Risk rounds up and profit rounds down, against arithmetic with as many digits as it takes.
class RiskRoundingTest {

    private static final List<SymbolSpec> SPECS =
            List.of(Specs.EURUSD_IN_EUR, Specs.USDJPY_IN_USD, Specs.USDJPY_IN_EUR, Specs.XAUUSD, Specs.US30);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void dividesUpExactly(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            long a = random.nextLong(1L << random.nextInt(1, 62));
            long b = random.nextLong(1L << random.nextInt(1, 62));
            long c = 1 + random.nextLong(1L << random.nextInt(1, 62));
            BigInteger[] parts =
                    BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(c));
            BigInteger up = parts[0].add(parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
            if (up.bitLength() < 64) {
                assertThat(RiskMath.multiplyDivideUp(a, b, c)).isEqualTo(up.longValueExact());
            } else {
                assertThatThrownBy(() -> RiskMath.multiplyDivideUp(a, b, c)).isInstanceOf(ArithmeticException.class);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void showsNoLossSmallerAndNoGainGreaterThanItIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            SymbolSpec spec = SPECS.get(random.nextInt(SPECS.size()));
            long lots = random.nextLong(1, FixedPoint.parse("50"));
            long open = random.nextLong(1, FixedPoint.parse("2000"));
            long close = random.nextLong(1, FixedPoint.parse("2000"));
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long tickValue = side.sign() * (close - open) < 0 ? spec.tickValueLoss() : spec.tickValueProfit();
            BigDecimal exact = decimal(side.sign() * (close - open))
                    .multiply(decimal(tickValue))
                    .multiply(decimal(lots))
                    .divide(decimal(spec.tickSize()), 40, RoundingMode.HALF_EVEN);

            BigDecimal shown = decimal(ProfitFormula.between(side, lots, open, close, spec));

            assertThat(shown).isLessThanOrEqualTo(exact);
            assertThat(shown).isGreaterThan(exact.subtract(new BigDecimal("0.000001")));
        }
    }

    @Test
    void valuesNoPositionBelowWhatItIsWorth() {
        // 0.3 × 150.001 ÷ 0.001 × 0.61728395 = 27,777.962935185, up
        assertThat(RiskMath.notional(units("0.3"), units("150.001"), Specs.USDJPY_IN_EUR))
                .isEqualTo(units("27777.96293519"));
        // one unit of the last decimal is not lost
        assertThat(RiskMath.notional(1, units("1.1"), Specs.EURUSD)).isEqualTo(units("0.0011"));
        assertThat(RiskMath.notional(1, 1, Specs.EURUSD)).isEqualTo(1);
    }

    @Test
    void roundsShareOfEquityUp() {
        assertThat(RiskMath.asPercentUp(units("1"), units("3"))).isEqualTo(units("33.33333334"));
        assertThat(RiskMath.asPercentUp(units("98"), units("10000"))).isEqualTo(units("0.98"));
    }

    @Test
    void keepsARateAsTheQuotientItIs() {
        ConversionRate inverse = ConversionRate.inverse("JPY", "USD", units("150"));

        assertThat(inverse.convertUp(units("30000"))).isEqualTo(units("200"));
        assertThat(inverse.value()).isEqualTo(units("0.00666667"));
        assertThat(ConversionRate.of("JPY", "USD", new BigDecimal("0.0066666666666667"))
                        .convertUp(units("30000")))
                .isEqualTo(units("200.00000001"));
        assertThat(ConversionRate.of("BTC", "JPY", new BigDecimal("1.5E+7")).convertUp(units("2")))
                .isEqualTo(units("30000000"));
        assertThat(ConversionRate.same("USD").isOne()).isTrue();
        assertThatThrownBy(() -> ConversionRate.inverse("JPY", "USD", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatOverflows() {
        assertThatThrownBy(() -> ProfitFormula.between(Side.BUY, 1, Long.MIN_VALUE, Long.MAX_VALUE, Specs.EURUSD))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> RiskMath.risk(Long.MAX_VALUE, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> RiskMath.lossPerLot(Long.MAX_VALUE, Specs.EURUSD))
                .isInstanceOf(ArithmeticException.class);
    }

    private static BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, FixedPoint.DECIMALS);
    }

    private static long units(String text) {
        return FixedPoint.parse(text);
    }
}
