package dev.yoke.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.yoke.core.market.FixedPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One table of the settings. Whoever asks for a key makes it known; a value of the wrong kind becomes a problem, and
/// is read as if it were not there.
public final class Section {
    private static final int MOST_NAMED = 12;
    private static final int MOST_DIGITS = 40;

    private final SettingsFile file;
    private final List<String> path;
    private final JsonNode content;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Section> tables = new TreeMap<>();

    Section(SettingsFile file, List<String> path, JsonNode content) {
        this.file = file;
        this.path = path;
        this.content = content;
    }

    /// The table of this name; an empty one where there is none.
    public Section table(String name) {
        known.add(name);
        JsonNode found = content.path(name);
        if (!found.isMissingNode() && !found.isObject()) {
            problem(name, "is a section: write [" + header(name) + "] on a line of its own");
        }
        return tables.computeIfAbsent(
                name, key -> new Section(file, below(key), found.isObject() ? found : MissingNode.getInstance()));
    }

    /// The tables in here whose names the trader chose, in the order of the file.
    public Map<String, Section> tables() {
        Map<String, Section> found = new LinkedHashMap<>();
        content.fieldNames().forEachRemaining(name -> {
            if (content.get(name).isObject()) {
                found.put(name, table(name));
            }
        });
        return found;
    }

    /// The keys of values, not of tables, that stand in here.
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        content.fieldNames().forEachRemaining(key -> {
            if (!content.get(key).isObject()) {
                keys.add(key);
            }
        });
        return keys;
    }

    /// The value as it is, for sections that know what to do with it.
    public Optional<JsonNode> value(String key) {
        known.add(key);
        return Optional.ofNullable(content.get(key));
    }

    public Optional<String> text(String key) {
        return value(key).flatMap(node -> {
            if (!node.isTextual()) {
                problem(key, "must be text in quotes, not " + node);
                return Optional.empty();
            }
            return Optional.of(node.asText());
        });
    }

    public Optional<List<String>> texts(String key) {
        return value(key).flatMap(node -> {
            List<String> texts = new ArrayList<>();
            node.forEach(each -> {
                if (each.isTextual()) {
                    texts.add(each.asText());
                }
            });
            if (!node.isArray() || texts.size() != node.size()) {
                problem(key, "must be a list of texts, as [\"one\", \"two\"], not " + node);
                return Optional.empty();
            }
            return Optional.of(List.copyOf(texts));
        });
    }

    public Optional<Boolean> flag(String key) {
        return value(key).flatMap(node -> {
            if (!node.isBoolean()) {
                problem(key, "must be true or false, not " + node);
                return Optional.empty();
            }
            return Optional.of(node.asBoolean());
        });
    }

    /// @param what the number is, for the message: `a port, 0 (any free one)`
    public Optional<Integer> whole(String key, int least, int most, String what) {
        return value(key).flatMap(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < least || node.asLong() > most) {
                problem(key, "must be " + what + " to " + most + ", not " + node.asText());
                return Optional.empty();
            }
            return Optional.of(node.asInt());
        });
    }

    /// A positive amount of money or lots, exact to 1e-8.
    public Optional<Long> amount(String key) {
        return value(key).flatMap(node -> {
            try {
                boolean number = node.isNumber() && (!node.isDouble() || Double.isFinite(node.doubleValue()));
                BigDecimal value = number ? node.decimalValue() : BigDecimal.ZERO;
                if (value.signum() > 0 && value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS) {
                    return Optional.of(
                            FixedPoint.parse(value.stripTrailingZeros().toPlainString()));
                }
            } catch (NumberFormatException | ArithmeticException outOfRange) {
                // Said below, with what was written.
            }
            problem(key, "must be a number above 0 with at most 8 decimals, not " + node);
            return Optional.empty();
        });
    }

    /// Says what is wrong with a key, without a full stop: `must be a port, not 70000`.
    public void problem(String key, String why) {
        file.problem(line(key), key + " " + why);
    }

    /// As [#problem], in words of one's own.
    public void problemAt(String key, String sentence) {
        file.problem(line(key), sentence);
    }

    /// Says what is wrong with the section as a whole: `does not say …`.
    public void problemHere(String why) {
        file.problem(file.line(path), "[" + name() + "] " + why);
    }

    /// As in its header: `risk.accounts`.
    public String name() {
        return String.join(".", path);
    }

    /// The line that sets the key, 0 where there is none.
    public int line(String key) {
        return file.line(below(key));
    }

    public boolean has(String key) {
        return content.has(key);
    }

    void refuseUnknown() {
        content.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                refuseUnknown(key);
            }
        });
        tables.values().forEach(Section::refuseUnknown);
    }

    private void refuseUnknown(String key) {
        boolean top = path.isEmpty();
        String what = top ? "is not a section" : "is not known in [" + name() + "]";
        problem(
                key,
                what
                        + Spelling.nearest(key, known)
                                .map(word -> ". Did you mean " + (top ? "[" + word + "]" : word) + "?")
                                .orElseGet(() -> "; known are " + named()));
    }

    private String named() {
        List<String> words = known.stream()
                .map(word -> path.isEmpty() ? "[" + word + "]" : word)
                .toList();
        return words.size() <= MOST_NAMED
                ? String.join(", ", words)
                : words.size() + " keys, which 'yoke risk rules' lists";
    }

    private List<String> below(String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    private String header(String name) {
        return String.join(".", below(name));
    }
}
