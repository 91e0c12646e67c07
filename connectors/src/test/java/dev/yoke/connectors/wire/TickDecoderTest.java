package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TickDecoderTest {

    private final TickDecoder<String> ticks = new TickDecoder<>(symbol -> new String(symbol.name()));

    private TickDecoder.Outcome decode(String frame) {
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        assertThat(TickDecoder.isTick(bytes, 0, bytes.length)).isTrue();
        return ticks.decode(bytes, 0, bytes.length);
    }

    @Test
    void readsPricesExactly() {
        assertThat(decode("TICK\tBTCUSD\t64123.12345678\t64124\t0.5\t2.25\t1579046400123"))
                .isEqualTo(TickDecoder.Outcome.TICK);
        assertThat(ticks.bid()).isEqualTo(6_412_312_345_678L);
        assertThat(ticks.ask()).isEqualTo(6_412_400_000_000L);
        assertThat(ticks.last()).isEqualTo(50_000_000);
        assertThat(ticks.volume()).isEqualTo(225_000_000);
        assertThat(ticks.timeMs()).isEqualTo(1_579_046_400_123L);
    }

    @Test
    void givesTheSameObjectForTheSameSymbol() {
        decode("TICK\tEURUSD\t1\t1\t\t\t1");
        String first = ticks.symbol();
        decode("TICK\tGBPUSD\t1\t1\t\t\t1");
        decode("TICK\tEURUSD\t1\t1\t\t\t1");
        assertThat(ticks.symbol()).isSameAs(first);
    }

    @Test
    void keepsNoMoreSymbolsThanItSays() {
        for (int i = 0; i < TickDecoder.MAX_SYMBOLS; i++) {
            assertThat(decode("TICK\tS" + i + "\t1\t1\t\t\t1")).isEqualTo(TickDecoder.Outcome.TICK);
        }
        assertThat(decode("TICK\tONE-MORE\t1\t1\t\t\t1")).isEqualTo(TickDecoder.Outcome.MALFORMED);
        assertThat(ticks.fault()).isEqualTo(FrameFault.TOO_MANY);
        assertThat(decode("TICK\tS77\t1\t1\t\t\t1")).isEqualTo(TickDecoder.Outcome.TICK);
    }

    @Test
    void zeroAndCrossedPricesAreNoQuote() {
        assertThat(decode("TICK\tEURUSD\t0\t1\t\t\t1")).isEqualTo(TickDecoder.Outcome.NO_QUOTE);
        assertThat(decode("TICK\tEURUSD\t1.2\t1.1\t\t\t1")).isEqualTo(TickDecoder.Outcome.NO_QUOTE);
        assertThat(decode("TICK\tEURUSD\t-1\t1\t\t\t1")).isEqualTo(TickDecoder.Outcome.NO_QUOTE);
    }

    @Test
    void allocatesNothingForAKnownSymbol() {
        byte[] frame = "TICK\tEURUSD\t1.08512\t1.08525\t\t\t1579046400123".getBytes(StandardCharsets.US_ASCII);
        FrameWriter writer = new FrameWriter();
        byte[] symbol = "EURUSD".getBytes(StandardCharsets.US_ASCII);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        roundTrips(frame, writer, symbol, 20_000);
        long before = memory.getThreadAllocatedBytes(thread);
        roundTrips(frame, writer, symbol, 100_000);
        assertThat(memory.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
    }

    private void roundTrips(byte[] frame, FrameWriter writer, byte[] symbol, int count) {
        for (int i = 0; i < count; i++) {
            ticks.decode(frame, 0, frame.length);
            writer.tick(symbol, ticks.bid(), ticks.ask(), ticks.last(), ticks.volume(), ticks.timeMs());
            if ((i & 7) == 0) {
                writer.clear();
            }
        }
    }
}
