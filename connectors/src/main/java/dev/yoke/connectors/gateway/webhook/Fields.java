package dev.yoke.connectors.gateway.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fields of one signal by normalised key: lower case, without `_`, `-` and blanks; nested keys joined by a dot
/// (`stoploss.stopprice`).
///
/// Thread: confined to its reader.
public final class Fields {

    private static final int MAX_FIELDS = 256;

    private final Map<String, Field> byKey = new LinkedHashMap<>();

    Fields() {}

    static String normalise(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    void put(String key, Field field) throws RefusedSignal {
        if (byKey.size() == MAX_FIELDS) {
            throw new RefusedSignal("fields", "more than " + MAX_FIELDS + " fields");
        }
        Field earlier = byKey.putIfAbsent(key, field);
        if (earlier != null) {
            throw new RefusedSignal(
                    "duplicate-key",
                    "the field " + Shown.of(field.name()) + " is there twice"
                            + (earlier.name().equals(field.name()) ? "" : ", once as " + Shown.of(earlier.name()))
                            + ": send each field once");
        }
    }

    Optional<Field> find(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(field -> field.kind() != Field.Kind.ABSENT);
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    /// Those of the keys that were sent, in the order of the keys.
    List<Field> present(Collection<String> keys) {
        List<Field> found = new ArrayList<>();
        for (String key : keys) {
            find(key).ifPresent(found::add);
        }
        return found;
    }

    /// The one value that several names stand for.
    ///
    /// Failure: refused where two of them are there and say different things.
    Optional<Field> oneOf(Collection<String> keys) throws RefusedSignal {
        List<Field> found = present(keys);
        for (Field field : found) {
            Field first = found.getFirst();
            if (!field.lowerCase().equals(first.lowerCase())) {
                throw new RefusedSignal(
                        "contradiction",
                        Shown.of(first.name()) + " says " + first.shown() + " but " + Shown.of(field.name()) + " says "
                                + field.shown() + ": send one of them");
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    Collection<Field> all() {
        return byKey.values();
    }
}
