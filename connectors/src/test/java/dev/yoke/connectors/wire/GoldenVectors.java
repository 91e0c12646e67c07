package dev.yoke.connectors.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Reads `wire/golden-vectors.tsv`.
final class GoldenVectors {

    record Vector(
            String name, boolean fromTerminal, String expectation, String type, String meaning, String frameText) {

        byte[] frame() {
            if (frameText.startsWith("hex:")) {
                return HexFormat.of().parseHex(frameText.substring(4));
            }
            if (frameText.startsWith("pad:")) {
                return "A".repeat(Integer.parseInt(frameText.substring(4))).getBytes(StandardCharsets.US_ASCII);
            }
            return frameText.getBytes(StandardCharsets.UTF_8);
        }

        boolean isGood() {
            return expectation.equals("OK");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private GoldenVectors() {}

    static List<Vector> all() throws IOException {
        try (var in = GoldenVectors.class.getResourceAsStream("/wire/golden-vectors.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 6))
                    .map(c -> new Vector(c[0], c[1].equals("T"), c[2], c[3], c[4], c[5]))
                    .toList();
        }
    }
}
