package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Random bytes and damaged frames: no crash, no hang, a value as the answer, memory bounded by the reader's buffer.
@Timeout(60)
class WireFuzzProtocolTest {

    private static final long SEED = 20200115;
    private static final WireContext CONTEXT = new WireContext(new TerminalId("fuzz"), "EUR");
    private static final byte[] SPICE = "\t\t\t\\\n\r\0-.0123456789ABCeE_ \u007f".getBytes(StandardCharsets.US_ASCII);

    private static final List<String> EDGES = List.of(
            "",
            "0",
            "-0",
            "-1",
            "+1",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "92233720368.54775807",
            "92233720368.54775808",
            "-92233720368.54775808",
            "0.00000001",
            "0.000000001",
            ".5",
            "5.",
            ".",
            "1e5",
            "NaN",
            "\\t\\n\\r\\\\",
            "S".repeat(33),
            "k".repeat(41),
            "\ud83d\ude00");

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

    /// Well-formed frames whose values are at their edges, or belong to other fields.
    @Test
    void survivesExchangedFields() throws IOException {
        List<String> frames = GoldenVectors.all().stream()
                .filter(GoldenVectors.Vector::isGood)
                .map(GoldenVectors.Vector::frameText)
                .toList();
        List<String> words = new ArrayList<>(EDGES);
        frames.forEach(frame -> words.addAll(List.of(frame.split("\t", -1))));
        int decoded = 0;
        for (int round = 0; round < 40_000; round++) {
            String[] fields = frames.get(random.nextInt(frames.size())).split("\t", -1);
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                fields[random.nextInt(fields.length)] = words.get(random.nextInt(words.size()));
            }
            decoded += feed((String.join("\t", fields) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(decoded).as("seed %d", SEED).isEqualTo(40_000);
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
            TickDecoder.Outcome fast = ticks.decode(bytes, reader.start(), reader.end());
            assertFastPathAgrees(fast, fromTerminal, frameText(reader));
        }
    }

    private static String frameText(FrameReader reader) {
        return new String(reader.bytes(), reader.start(), reader.end() - reader.start(), StandardCharsets.UTF_8);
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

    /// What the fast path takes, the careful one takes too, as the same; a plain tick the fast path never refuses.
    private void assertFastPathAgrees(TickDecoder.Outcome fast, Decoded careful, String frame) {
        if (fast == TickDecoder.Outcome.MALFORMED) {
            boolean full = ticks.fault() == FrameFault.TOO_MANY;
            assertThat(careful instanceof Decoded.Message && isPlain(frame) && !full)
                    .as("seed %d: the fast path refuses '%s'", SEED, frame)
                    .isFalse();
            return;
        }
        assertThat(careful).as("seed %d: '%s'", SEED, frame).isInstanceOf(Decoded.Message.class);
        if (careful instanceof Decoded.Message(WireMessage.TickMessage tick)) {
            assertThat(List.of(ticks.symbol(), ticks.bid(), ticks.ask(), ticks.last(), ticks.volume(), ticks.timeMs()))
                    .as("seed %d", SEED)
                    .isEqualTo(List.of(
                            tick.symbol().name(), tick.bid(), tick.ask(), tick.last(), tick.volume(), tick.timeMs()));
        }
    }

    /// No plus sign, no time before 1970, no number of more than 18 characters.
    private static boolean isPlain(String frame) {
        String[] fields = frame.split("\t", -1);
        return Stream.of(fields).skip(2).limit(5).allMatch(field -> field.length() <= 18 && !field.startsWith("+"))
                && !fields[6].startsWith("-");
    }
}
