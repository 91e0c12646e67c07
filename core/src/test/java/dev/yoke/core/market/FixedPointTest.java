package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest {

    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        10,
        FixedPoint.ONE,
        -FixedPoint.ONE,
        0xffff_ffffL,
        0x1_0000_0000L,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        1L << 62,
        -(1L << 62)
    };

    @Test
    void multipliesAndDividesExactlyAtTheEdges() {
        for (long a : EDGES) {
            for (long b : EDGES) {
                for (long c : EDGES) {
                    check(a, b, c);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void multipliesAndDividesLikeBigIntegers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            check(any(random), any(random), any(random));
        }
    }

    /// Every magnitude is as likely as any other.
    private static long any(SplittableRandom random) {
        return random.nextLong() >> random.nextInt(64);
    }

    private static void check(long a, long b, long c) {
        if (c == 0) {
            assertThatThrownBy(() -> FixedPoint.multiplyDivide(a, b, c)).isInstanceOf(ArithmeticException.class);
            return;
        }
        BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
        if (exact.bitLength() > 63) {
            assertThatThrownBy(() -> FixedPoint.multiplyDivide(a, b, c))
                    .as("%s × %s ÷ %s", a, b, c)
                    .isInstanceOf(ArithmeticException.class);
        } else if (FixedPoint.multiplyDivide(a, b, c) != exact.longValueExact()) {
            assertThat(FixedPoint.multiplyDivide(a, b, c))
                    .as("%s × %s ÷ %s", a, b, c)
                    .isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void allocatesNothingForLargeProducts() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = products(10_000);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
        sum += products(100_000);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;

        assertThat(sum).isPositive();
        assertThat(allocated).isLessThan(4_096);
    }

    /// A lot of 100,000 at a hundred a unit: each product is beyond 64 bits.
    private static long products(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += FixedPoint.multiply(100_000 * FixedPoint.ONE + i, 100 * FixedPoint.ONE) >>> 32;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 100000000",
        "-12.5, -1250000000",
        "+1.08512, 108512000",
        ".5, 50000000",
        "5., 500000000",
        "1.000000000, 100000000",
        "92233720368.54775807, 9223372036854775807",
    })
    void readsPlainDecimals(String text, long units) {
        assertThat(FixedPoint.parse(text)).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1e5",
                "1,5",
                " 1",
                "NaN",
                "Infinity",
                "1.2.3",
                "0x10",
                "٣",
                "1.000000001",
                "92233720368.54775808",
                "99999999999999999999"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> FixedPoint.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void readsBackWhatItWrites() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            long units = any(random);
            if (units != Long.MIN_VALUE) {
                assertThat(FixedPoint.parse(FixedPoint.format(units))).isEqualTo(units);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.005, 2, 1.01", "-1.005, 2, -1.01", "1.00499999, 2, 1.00", "0.5, 0, 1", "-0.4, 0, 0", "7, 3, 7.000"})
    void writesRoundedHalfAwayFromZero(String value, int decimals, String text) {
        assertThat(FixedPoint.format(FixedPoint.parse(value), decimals)).isEqualTo(text);
    }

    @Test
    void refusesDoublesThatAreNotNumbersInRange() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e12}) {
            assertThatThrownBy(() -> FixedPoint.fromDouble(value)).isInstanceOf(ArithmeticException.class);
        }
        assertThat(FixedPoint.fromDouble(1.08512)).isEqualTo(108_512_000);
    }

    @Test
    void roundsToStepsLikeBigDecimals() {
        assertThat(FixedPoint.floorTo(-1, 1_000)).isEqualTo(-1_000);
        assertThat(FixedPoint.floorTo(1_999, 1_000)).isEqualTo(1_000);
        assertThat(FixedPoint.roundTo(1_500, 1_000)).isEqualTo(2_000);
        assertThat(FixedPoint.roundTo(-1_500, 1_000)).isEqualTo(-2_000);
        assertThat(FixedPoint.roundTo(1_499, 1_000)).isEqualTo(1_000);
        assertThat(new BigDecimal(FixedPoint.format(FixedPoint.divide(1, 3)))).isEqualByComparingTo("0.33333333");
    }

    @Test
    void showsTheGreatestAndTheSmallestValueRounded() {
        assertThat(FixedPoint.format(Long.MAX_VALUE, 2)).isEqualTo("92233720368.55");
        assertThat(FixedPoint.format(Long.MIN_VALUE, 2)).isEqualTo("-92233720368.55");
        assertThat(FixedPoint.format(Long.MAX_VALUE, 8)).isEqualTo("92233720368.54775807");
        assertThat(FixedPoint.format(Long.MAX_VALUE, 0)).isEqualTo("92233720369");
    }
}
