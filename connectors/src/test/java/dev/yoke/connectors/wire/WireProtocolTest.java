package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireProtocolTest {

    private static final WireContext CONTEXT = new WireContext(new TerminalId("golden"), "EUR");

    static Stream<GoldenVectors.Vector> vectors() throws IOException {
        return GoldenVectors.all().stream();
    }

    static Stream<GoldenVectors.Vector> goodVectors() throws IOException {
        return vectors().filter(GoldenVectors.Vector::isGood);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void decodesEveryFrameAsExpected(GoldenVectors.Vector vector) {
        assertThat(outcome(vector)).isEqualTo(vector.expectation());
    }

    @ParameterizedTest
    @MethodSource("goodVectors")
    void namesEveryFieldInItsPlace(GoldenVectors.Vector vector) {
        List<String> values = new ArrayList<>(List.of(vector.frameText().split("\t", -1)));
        values.removeFirst();
        List<String> meaning = vector.meaning().isEmpty()
                ? List.of()
                : List.of(vector.meaning().split(" \\| "));
        for (int i = 0; i < meaning.size(); i++) {
            assertThat(meaning.get(i)).isEqualTo(fieldName(vector, i) + "=" + values.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("goodVectors")
    void writesTheSameFrameAgain(GoldenVectors.Vector vector) {
        Decoded.Message decoded = (Decoded.Message) decode(vector);
        FrameWriter out = new FrameWriter();
        WireEncoder.encode(decoded.message(), out);

        String written = new String(out.toByteArray(), StandardCharsets.UTF_8);

        int known = vector.meaning().isEmpty() ? 0 : vector.meaning().split(" \\| ").length;
        assertThat(withoutTrailingNulls(written.stripTrailing(), Integer.MAX_VALUE))
                .isEqualTo(withoutTrailingNulls(vector.frameText(), known));
        assertThat(written).endsWith("\n").hasLineCount(1);
    }

    @Test
    void coversEveryMessageTypeAndEveryEventKind() throws IOException {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        goodVectors().forEach(vector -> types.add(MessageType.valueOf(vector.type())));
        assertThat(types).containsExactlyInAnyOrder(MessageType.values());

        String all = String.join(
                "\n", goodVectors().map(GoldenVectors.Vector::frameText).toList());
        assertThat(WireMessage.Ev.Kind.values())
                .allSatisfy(kind -> assertThat(all).contains("\t" + kind + "\t"));
    }

    @Test
    void coversEveryFaultOfASingleFrame() throws IOException {
        Set<FrameFault> ofSessions = EnumSet.of(FrameFault.TRUNCATED, FrameFault.OUT_OF_ORDER, FrameFault.TOO_MANY);
        List<String> expectations =
                vectors().map(GoldenVectors.Vector::expectation).toList();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(ofSessions)))
                .allSatisfy(fault -> assertThat(expectations).contains(fault.name()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void fastPathReadsTicksAsTheMessageDecoderDoes(GoldenVectors.Vector vector) {
        byte[] frame = vector.frame();
        if (!vector.fromTerminal() || !TickDecoder.isTick(frame, 0, frame.length)) {
            return;
        }
        TickDecoder<String> ticks = new TickDecoder<>(symbol -> symbol.name());
        TickDecoder.Outcome outcome = ticks.decode(frame, 0, frame.length);
        if (decode(vector) instanceof Decoded.Message(WireMessage.TickMessage tick)) {
            assertThat(outcome).isEqualTo(TickDecoder.Outcome.TICK);
            assertThat(new WireMessage.TickMessage(
                            new dev.yoke.core.market.Symbol(ticks.symbol()),
                            ticks.bid(),
                            ticks.ask(),
                            ticks.last(),
                            ticks.volume(),
                            ticks.timeMs()))
                    .isEqualTo(tick);
        } else {
            assertThat(outcome).isEqualTo(TickDecoder.Outcome.MALFORMED);
            assertThat(ticks.fault().name()).isEqualTo(vector.expectation());
        }
    }

    private static String fieldName(GoldenVectors.Vector vector, int index) {
        List<String> names = new ArrayList<>(MessageType.valueOf(vector.type()).fields());
        if (vector.type().equals("EV")) {
            String kind = vector.frameText().split("\t")[3];
            MessageType state = kind.startsWith("POSITION")
                    ? MessageType.POS
                    : kind.startsWith("ORDER")
                            ? MessageType.ORD
                            : kind.startsWith("DEAL")
                                    ? MessageType.DEAL
                                    : kind.startsWith("ACCOUNT") ? MessageType.ACC : MessageType.SYM;
            names.removeLast();
            names.addAll(state.fields());
        }
        String name = names.get(Math.min(index, names.size() - 1));
        return name.replaceAll("[?…]$", "");
    }

    private static String withoutTrailingNulls(String frame, int known) {
        List<String> fields = new ArrayList<>(List.of(frame.split("\t", -1)));
        while (fields.size() - 1 > known) {
            fields.removeLast();
        }
        while (fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return String.join("\t", fields);
    }

    private static String outcome(GoldenVectors.Vector vector) {
        return switch (decode(vector)) {
            case Decoded.Message m -> "OK";
            case Decoded.Unknown u -> "UNKNOWN";
            case Decoded.Malformed m -> m.fault().name();
        };
    }

    private static Decoded decode(GoldenVectors.Vector vector) {
        byte[] frame = vector.frame();
        FrameReader reader = new FrameReader();
        assertThat(reader.fill(frame, 0, frame.length)).isEqualTo(frame.length);
        assertThat(reader.fill(new byte[] {'\n'}, 0, 1)).isOne();
        if (!reader.next()) {
            return new Decoded.Malformed(FrameFault.OVERSIZED, "a line is longer than 64 KiB");
        }
        return vector.fromTerminal()
                ? WireDecoder.fromTerminal(reader.bytes(), reader.start(), reader.end(), CONTEXT)
                : WireDecoder.fromCockpit(reader.bytes(), reader.start(), reader.end());
    }
}
