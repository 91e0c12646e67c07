package dev.yoke.ui.chart.order;

import dev.yoke.core.market.TerminalId;

/// Which line it is, as long as its position, its order or the ticket exists.
///
/// @param id identifier of a position, ticket number of an order, 0 for the ticket in the form
record LineKey(Owner owner, TerminalId terminal, long id, Level level) {

    enum Owner {
        POSITION,
        ORDER,
        TICKET
    }

    enum Level {
        ENTRY,
        STOP,
        TARGET
    }

    LineKey at(Level other) {
        return new LineKey(owner, terminal, id, other);
    }

    boolean isEntry() {
        return level == Level.ENTRY;
    }

    /// Both belong to one position, order or ticket.
    boolean isWith(LineKey other) {
        return owner == other.owner && id == other.id && terminal.equals(other.terminal);
    }
}
