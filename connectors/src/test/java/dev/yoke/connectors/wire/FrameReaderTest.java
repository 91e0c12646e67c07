package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    private final FrameReader reader = new FrameReader();

    private int fill(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return reader.fill(bytes, 0, bytes.length);
    }

    private List<String> frames() {
        List<String> frames = new ArrayList<>();
        while (reader.next()) {
            frames.add(
                    new String(reader.bytes(), reader.start(), reader.end() - reader.start(), StandardCharsets.UTF_8));
        }
        return frames;
    }

    @Test
    void cutsLinesAndKeepsTheUnfinishedOne() {
        fill("A\tb\n\nC\nunfin");
        assertThat(frames()).containsExactly("A\tb", "", "C");
        assertThat(reader.hasPartial()).isTrue();
        fill("ished\n");
        assertThat(frames()).containsExactly("unfinished");
        assertThat(reader.hasPartial()).isFalse();
    }

    @Test
    void takesALineOfExactly64KiBAndNoLongerOne() {
        String longest = "x".repeat(FrameReader.MAX_FRAME_BYTES - 1);
        fill(longest + "\n");
        assertThat(frames()).containsExactly(longest);
        fill(longest + "x\nA\n");
        assertThat(frames()).isEmpty();
        assertThat(reader.isOversized()).isTrue();
    }

    @Test
    void noticesATooLongLineBeforeItsEnd() {
        fill("x".repeat(FrameReader.MAX_FRAME_BYTES));
        assertThat(frames()).isEmpty();
        assertThat(reader.isOversized()).isTrue();
    }

    @Test
    void cutsTheSameLinesHoweverTheBytesArrive() {
        SplittableRandom random = new SplittableRandom(20200115);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String line = "L" + i + "\t" + "é".repeat(random.nextInt(400));
            expected.add(line);
            text.append(line).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        List<String> seen = new ArrayList<>();
        int offset = 0;
        while (offset < bytes.length) {
            int chunk = Math.min(bytes.length - offset, 1 + random.nextInt(200_000));
            offset += reader.fill(bytes, offset, chunk);
            seen.addAll(frames());
        }
        assertThat(seen).isEqualTo(expected);
    }
}
