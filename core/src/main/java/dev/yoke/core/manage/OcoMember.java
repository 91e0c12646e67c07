package dev.yoke.core.manage;

import dev.yoke.core.market.TerminalId;

/// A pending order, by its ticket, or an open position, by its identifier, of a group in which one cancels the others.
public record OcoMember(TerminalId terminal, Kind kind, long number) {

    public enum Kind {
        ORDER,
        POSITION
    }

    @Override
    public String toString() {
        return (kind == Kind.ORDER ? "order #" : "position #") + number + " on " + terminal;
    }
}
