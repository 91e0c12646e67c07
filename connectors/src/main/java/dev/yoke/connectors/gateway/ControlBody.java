package dev.yoke.connectors.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The small JSON object of a control request: known keys only, values are texts, numbers, flags or lists of texts. An
/// empty body is an empty object.
final class ControlBody {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private ControlBody() {}

    static ControlBody parse(byte[] bytes, Set<String> allowed) {
        ControlBody body = new ControlBody();
        if (bytes.length == 0) {
            return body;
        }
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            body.read(parser, allowed);
        } catch (JsonProcessingException e) {
            throw malformed("the body is not valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        return body;
    }

    private void read(JsonParser parser, Set<String> allowed) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("the body must be a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!allowed.contains(name)) {
                throw malformed("unknown field; known are "
                        + String.join(", ", allowed.stream().sorted().toList()));
            }
            parser.nextToken();
            values.put(name, values(parser, name));
        }
        if (parser.nextToken() != null) {
            throw malformed("there is text behind the JSON object");
        }
    }

    private static List<String> values(JsonParser parser, String name) throws IOException {
        List<String> found = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            found.add(scalar(parser, name));
            return found;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            found.add(scalar(parser, name));
        }
        return found;
    }

    private static String scalar(JsonParser parser, String name) throws IOException {
        if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
            throw malformed("the field '" + name + "' has no plain value");
        }
        return parser.getText();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(v -> v.size() == 1).map(List::getFirst);
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw malformed("the field '" + name + "' must be true or false");
                })
                .orElse(otherwise);
    }

    static RequestRefused malformed(String text) {
        return new RequestRefused(400, "body", text);
    }
}
