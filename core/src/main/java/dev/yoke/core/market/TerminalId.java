package dev.yoke.core.market;

/// The name of one terminal in this cockpit, stable over reconnects and restarts: `FTMO-MT5`, `demo-1`.
public record TerminalId(String name) implements Comparable<TerminalId> {

    public TerminalId {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("a terminal's name has 1 to 64 characters");
        }
    }

    @Override
    public int compareTo(TerminalId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
