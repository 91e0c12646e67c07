package dev.yoke.ui.ticket;

import dev.yoke.core.market.TerminalId;

/// One account of the ticket: whether the order goes there, and what would become of it or became of it.
///
/// @param first lots, risk and money, or what is denied
/// @param second margin, spread, heat and headroom after it, or why and what to do
/// @param rule id of the rule that denies, empty where none does
record AccountRow(
        TerminalId terminal, boolean real, boolean ticked, Outcome outcome, String first, String second, String rule) {

    enum Outcome {
        /// Not asked yet.
        NONE,
        PASSES,
        DENIED,
        SENT
    }
}
