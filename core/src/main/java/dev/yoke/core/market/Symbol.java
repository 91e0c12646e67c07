package dev.yoke.core.market;

/// The name of an instrument as one broker spells it, suffix included: `EURUSD`, `EURUSD.r`, `US30`.
public record Symbol(String name) implements Comparable<Symbol> {

    private static final int MAX_LENGTH = 32;

    public Symbol {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a symbol has 1 to " + MAX_LENGTH + " characters, not " + name.length());
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) == 0x7f) {
                throw new IllegalArgumentException("a symbol has no spaces or control characters");
            }
        }
    }

    @Override
    public int compareTo(Symbol other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
