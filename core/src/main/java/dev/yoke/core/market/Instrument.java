package dev.yoke.core.market;

/// One symbol at one terminal: the key of quotes, candles and positions. Two brokers' EURUSD are two instruments.
public record Instrument(TerminalId terminal, Symbol symbol) implements Comparable<Instrument> {

    @Override
    public int compareTo(Instrument other) {
        int byTerminal = terminal.compareTo(other.terminal);
        return byTerminal != 0 ? byTerminal : symbol.compareTo(other.symbol);
    }

    @Override
    public String toString() {
        return symbol + "@" + terminal;
    }
}
