package dev.yoke.ui.ticket;

/// In what the ticket's fields are filled in. Each has its word under `unit.` and its name in lower case.
final class TicketUnits {

    private TicketUnits() {}

    enum SizeIn {
        LOTS,
        PERCENT,
        MONEY,
        KELLY
    }

    enum LevelIn {
        PRICE,
        PIPS,
        ATR,
        MONEY,
        /// No target; a stop is always there, because the size follows from it.
        OFF
    }

    enum Field {
        PRICE,
        LIMIT,
        SIZE,
        STOP,
        TARGET,
        PLAN,
        OTHER
    }
}
