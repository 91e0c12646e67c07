package dev.yoke.connectors.prop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.core.market.FixedPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// The fields of one JSON object. What is wrong goes to `faults` with its path and reading goes on with a default, so
/// that one pass finds everything; [#end] reports the keys that nobody asked for.
final class Fields {

    private static final int LONGEST_NUMBER = 40;

    private final JsonNode node;
    private final String path;
    private final BiConsumer<String, String> faults;
    private final TreeSet<String> known = new TreeSet<>();

    Fields(JsonNode node, String path, BiConsumer<String, String> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    private Optional<JsonNode> value(String key) {
        known.add(key);
        return Optional.ofNullable(node.get(key));
    }

    void wrong(String key, String text) {
        faults.accept(at(key), text);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    Optional<Fields> object(String key) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().isObject()) {
            wrong(key, "must be an object in braces, not " + shown(value.get()));
            return Optional.empty();
        }
        return value.map(child -> new Fields(child, at(key), faults));
    }

    /// Must be there.
    Optional<String> text(String key) {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            wrong(key, "is missing");
            return Optional.empty();
        }
        if (!value.get().isTextual() || value.get().textValue().isBlank()) {
            wrong(key, "must be text in quotes, not " + shown(value.get()));
            return Optional.empty();
        }
        return value.map(JsonNode::textValue);
    }

    Optional<String> textIfThere(String key) {
        return has(key) ? text(key) : Optional.empty();
    }

    boolean flag(String key, boolean standard) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            wrong(key, "must be true or false, not " + shown(value.get()));
        }
        return value.filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(standard);
    }

    int whole(String key, int least, int most, int standard) {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return standard;
        }
        JsonNode number = value.get();
        if (!number.isIntegralNumber()
                || !number.canConvertToInt()
                || number.intValue() < least
                || number.intValue() > most) {
            wrong(key, "must be a whole number from " + least + " to " + most + ", not " + shown(number));
            return standard;
        }
        return number.intValue();
    }

    /// Percent, 1e-8 per percent point, from above 0 (or 0 where that is allowed) to `most` percent.
    long percent(String key, boolean zeroToo, int most, Optional<Long> standard) {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            if (standard.isEmpty()) {
                wrong(key, "is missing");
            }
            return standard.orElse(FixedPoint.ONE);
        }
        Optional<Long> number = decimal(value.get());
        boolean holds = number.isPresent()
                && (zeroToo ? number.get() >= 0 : number.get() > 0)
                && number.get() <= most * FixedPoint.ONE;
        if (!holds) {
            wrong(
                    key,
                    "must be a number of percent, " + (zeroToo ? "0" : "above 0") + " to " + most
                            + ", with at most 8 decimals, not " + shown(value.get()));
        }
        return holds ? number.get() : standard.orElse(FixedPoint.ONE);
    }

    private static Optional<Long> decimal(JsonNode node) {
        if (!node.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = node.decimalValue();
        if (Math.abs(number.scale()) > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(FixedPoint.parse(number.toPlainString()));
        } catch (NumberFormatException outOfRange) {
            return Optional.empty();
        }
    }

    /// One of the words.
    <T> T choice(String key, Map<String, T> words, T standard) {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return standard;
        }
        T chosen = value.get().isTextual() ? words.get(value.get().textValue()) : null;
        if (chosen == null) {
            wrong(
                    key,
                    "must be one of "
                            + String.join(
                                    ", ",
                                    words.keySet().stream()
                                            .map(w -> '"' + w + '"')
                                            .sorted()
                                            .toList()) + ", not " + shown(value.get()));
            return standard;
        }
        return chosen;
    }

    /// A list of texts; `standard` where it is not there.
    List<String> texts(String key, List<String> standard) {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return standard;
        }
        List<String> found = new ArrayList<>();
        if (!value.get().isArray()) {
            wrong(key, "must be a list in brackets, not " + shown(value.get()));
            return standard;
        }
        for (JsonNode each : value.get()) {
            if (each.isTextual()) {
                found.add(each.textValue());
            } else {
                wrong(key, "must hold texts in quotes, not " + shown(each));
            }
        }
        return found;
    }

    void end() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                wrong(key, "is not known here; known are " + String.join(", ", known));
            }
        });
    }

    static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
