package dev.yoke.core.trade;

/// The identity of one order intent, unique for ever: the idempotency key at the terminal (`cid` on the wire).
///
/// Made by the engine as `<start of the cockpit in ms, base 36>-<counter, base 36>`, so that it never repeats over
/// restarts.
public record IntentId(String value) implements Comparable<IntentId> {

    public IntentId {
        if (!value.matches("[0-9A-Za-z_-]{1,40}")) {
            throw new IllegalArgumentException("an intent id has 1 to 40 letters, digits, '-' or '_'");
        }
    }

    @Override
    public int compareTo(IntentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
