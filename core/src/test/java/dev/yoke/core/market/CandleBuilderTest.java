package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CandleBuilderTest {

    private static final Instrument EURUSD = new Instrument(new TerminalId("demo-1"), new Symbol("EURUSD"));
    private static final long HOUR = 3_600_000;

    private final CandleBuilder builder = new CandleBuilder(EURUSD, 5_000);

    @Test
    void opensTheDayAtTheServersMidnight() {
        long utcMs = 1_577_898_000_000L; // 2020-01-01 17:00 UTC = 20:00 at the server
        builder.onTick(112_000_000, utcMs, 3 * HOUR);

        assertThat(builder.series(Timeframe.D1).lastOpenServerMs()).isEqualTo(1_577_836_800_000L);
        assertThat(builder.series(Timeframe.H4).lastOpenServerMs()).isEqualTo(1_577_836_800_000L + 20 * HOUR);
    }

    @Test
    void givesALateQuoteToNoTimeframe() {
        builder.onTick(100, 10 * 60_000, 0);
        builder.onTick(500, 10 * 60_000 - 1, 0);

        for (Timeframe timeframe : Timeframe.values()) {
            assertThat(builder.series(timeframe).view().high(0)).isEqualTo(100);
        }
        assertThat(builder.lateTicks()).isEqualTo(1);
    }

    @Test
    void losesNoHighNorLowInAFloodOfQuotes() {
        SplittableRandom random = new SplittableRandom(7);
        TreeMap<Long, long[]> lowAndHigh = new TreeMap<>();
        long timeMs = 1_577_898_000_000L;
        for (int i = 0; i < 300_000; i++) {
            timeMs += random.nextInt(100);
            long bid = 100_000 + random.nextLong(10_000);
            builder.onTick(bid, timeMs, 2 * HOUR);
            long[] seen = lowAndHigh.computeIfAbsent(
                    Timeframe.M5.openTime(timeMs + 2 * HOUR), key -> new long[] {bid, bid, 0});
            seen[0] = Math.min(seen[0], bid);
            seen[1] = Math.max(seen[1], bid);
            seen[2]++;
        }

        CandleView m5 = builder.series(Timeframe.M5).view();
        assertThat(m5.size()).isEqualTo(lowAndHigh.size());
        for (int i = 0; i < m5.size(); i++) {
            assertThat(new long[] {m5.low(i), m5.high(i), m5.tickVolume(i)})
                    .isEqualTo(lowAndHigh.get(m5.openServerMs(i)));
        }
    }

    @Test
    void allocatesNothingWhileCandlesForm() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        feed(200_000);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
        feed(1_000_000);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;

        assertThat(allocated).isLessThan(4_096);
    }

    /// A million quotes within one minute: no candle starts, so no store grows.
    private void feed(int quotes) {
        for (int i = 0; i < quotes; i++) {
            builder.onTick(100_000 + (i * 31) % 977, 60_000L + i % 59_000, 0);
        }
    }
}
