package dev.yoke.connectors.gateway.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/// One JSON object (RFC 8259, nothing lenient): depth at most 8, no key twice, nothing behind it.
final class JsonDialect implements SignalDialect {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_NAME_LENGTH = 128;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .build())
            .build();

    @Override
    public Reading read(String text) {
        if (text.charAt(0) == '[') {
            return new Reading.Refused("batch", "the body is a JSON array: send one object per alert");
        }
        if (text.charAt(0) != '{') {
            return new Reading.NotMine();
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonFields reader = new JsonFields(parser, text);
            try {
                reader.read();
                return new Reading.Fielded(reader.fields(), reader.redacted(), false);
            } catch (JsonProcessingException e) {
                return malformed(text, parser, e);
            }
        } catch (RefusedSignal refused) {
            return new Reading.Refused(refused.rule(), refused.text());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static Reading malformed(String text, JsonParser parser, JsonProcessingException failure)
            throws IOException {
        String message = String.valueOf(failure.getOriginalMessage());
        if (message.contains("nesting depth")) {
            return new Reading.Refused("depth", "the JSON is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (message.startsWith("Duplicate field")) {
            String name = message.substring(message.indexOf('\'') + 1, message.lastIndexOf('\''));
            return new Reading.Refused(
                    "duplicate-key", "the field " + Shown.of(name) + " is there twice: send each field once");
        }
        String where = where(parser, failure);
        int placeholder = text.indexOf("{{");
        if (placeholder > 0) {
            return new Reading.Refused(
                    "placeholder",
                    "the field " + Shown.of(lastKey(text, placeholder)) + " still holds a placeholder, "
                            + Shown.of(text.substring(placeholder, Math.min(text.length(), placeholder + 40)))
                            + ": the sender did not fill it in; check its spelling in the alert");
        }
        return new Reading.Refused("json", "not valid JSON" + where + ": " + reason(message));
    }

    private static String where(JsonParser parser, JsonProcessingException failure) throws IOException {
        String name = parser.currentName();
        var at = failure.getLocation();
        String position = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return name == null ? position : position + ", in or after the field " + Shown.of(name);
    }

    private static String reason(String message) {
        for (String word : new String[] {"NaN", "Infinity", "INF"}) {
            if (message.contains("'" + word + "'") || message.contains("'-" + word + "'")) {
                return word + " is not a number";
            }
        }
        String first = Shown.printable(message.split("[:;(\\n]", 2)[0]).strip();
        return Shown.cut(first, 120);
    }

    /// The key that the value around `before` belongs to.
    private static String lastKey(String text, int before) {
        int close = text.lastIndexOf("\":", before);
        int open = close <= 0 ? -1 : text.lastIndexOf('"', close - 1);
        return open < 0 ? "?" : text.substring(open + 1, close);
    }
}
