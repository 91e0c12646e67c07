package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Random bytes and damaged frames: no crash, no hang, a value as the answer, memory bounded by the reader's buffer.
@Timeout(60)
class WireFuzzProtocolTest {

    private static final long SEED = 20200115;
    private static final WireContext CONTEXT = new WireContext(new TerminalId("fuzz"), "EUR");
    private static final byte[] SPICE = "\t\t\t\\\n\r\0-.0123456789ABCeE_ \u007f".getBytes(StandardCharsets.US_ASCII);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final TickDecoder<String> ticks = new TickDecoder<>(symbol -> symbol.name());

    @Test
    void survivesRandomBytes() {
        int decoded = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            decoded += feed(bytes);
        }
        assertThat(decoded).as("seed %d", SEED).isPositive();
    }

    @Test
    void survivesDamagedFrames() throws IOException {
        List<byte[]> frames = GoldenVectors.all().stream()
                .filter(vector -> !vector.expectation().equals("OVERSIZED"))
                .map(GoldenVectors.Vector::frame)
                .toList();
        int decoded = 0;
        for (int round = 0; round < 60_000; round++) {
            decoded += feed(damaged(frames.get(random.nextInt(frames.size()))));
        }
        assertThat(decoded).as("seed %d", SEED).isGreaterThan(30_000);
    }

    private byte[] damaged(byte[] frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = random.nextInt(8) == 0 ? random.nextInt(frame.length + 1) : 0;
        int to = random.nextInt(4) == 0 ? random.nextInt(frame.length + 1) : frame.length;
        for (int i = from; i < to; i++) {
            switch (random.nextInt(40)) {
                case 0 -> out.write(SPICE[random.nextInt(SPICE.length)]);
                case 1 -> out.write(random.nextInt(256));
                case 2 -> out.write(frame, i, Math.min(frame.length - i, 1 + random.nextInt(20)));
                case 3 -> {}
                default -> out.write(frame[i]);
            }
        }
        out.write('\n');
        return out.toByteArray();
    }

    private int feed(byte[] bytes) {
        FrameReader reader = new FrameReader();
        int offset = 0;
        int frames = 0;
        while (offset < bytes.length) {
            offset += reader.fill(bytes, offset, Math.min(bytes.length - offset, 1 + random.nextInt(64)));
            while (reader.next()) {
                frames++;
                decodeAllWays(reader);
            }
        }
        return frames;
    }

    private void decodeAllWays(FrameReader reader) {
        byte[] bytes = reader.bytes();
        Decoded fromTerminal = WireDecoder.fromTerminal(bytes, reader.start(), reader.end(), CONTEXT);
        Decoded fromCockpit = WireDecoder.fromCockpit(bytes, reader.start(), reader.end());
        assertReencodes(fromTerminal);
        assertReencodes(fromCockpit);
        if (TickDecoder.isTick(bytes, reader.start(), reader.end())) {
            assertFastPathAgrees(ticks.decode(bytes, reader.start(), reader.end()), fromTerminal);
        }
    }

    /// What was accepted can be written, and reads as the same again.
    private static void assertReencodes(Decoded decoded) {
        if (decoded instanceof Decoded.Message(WireMessage message)) {
            FrameWriter out = new FrameWriter();
            WireEncoder.encode(message, out);
            byte[] again = out.toByteArray();
            Decoded reread = message instanceof WireMessage.FromTerminal
                    ? WireDecoder.fromTerminal(again, 0, again.length - 1, CONTEXT)
                    : WireDecoder.fromCockpit(again, 0, again.length - 1);
            assertThat(reread).as("seed %d", SEED).isEqualTo(decoded);
        }
    }

    private void assertFastPathAgrees(TickDecoder.Outcome fast, Decoded careful) {
        if (careful instanceof Decoded.Message(WireMessage.TickMessage tick) && fast != TickDecoder.Outcome.MALFORMED) {
            assertThat(List.of(ticks.symbol(), ticks.bid(), ticks.ask(), ticks.last(), ticks.volume(), ticks.timeMs()))
                    .as("seed %d", SEED)
                    .isEqualTo(List.of(
                            tick.symbol().name(), tick.bid(), tick.ask(), tick.last(), tick.volume(), tick.timeMs()));
        }
    }
}
