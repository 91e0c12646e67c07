package dev.yoke.connectors.prop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;

/// A JSON file with the line of each of its values. Small: 64 KB, eight deep, no key twice.
///
/// @param lines by path, as in `overallLoss.lock`
record JsonText(JsonNode root, Map<String, Integer> lines) {

    static final int MOST_BYTES = 65_536;
    private static final int DEEPEST = 8;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(MOST_BYTES)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static JsonText parse(String text) throws JsonProcessingException {
        return new JsonText(MAPPER.readTree(text), places(text));
    }

    private static Map<String, Integer> places(String text) throws JsonProcessingException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                String path = parser.getParsingContext()
                        .pathAsPointer()
                        .toString()
                        .replaceFirst("^/", "")
                        .replace('/', '.');
                lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
            }
            return lines;
        } catch (JsonProcessingException broken) {
            throw broken;
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("text in memory cannot be read", impossible);
        }
    }

    /// The line of this value, or of the one around it.
    int line(String path) {
        String at = path;
        while (!lines.containsKey(at) && at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
        }
        return lines.getOrDefault(at, 1);
    }
}
