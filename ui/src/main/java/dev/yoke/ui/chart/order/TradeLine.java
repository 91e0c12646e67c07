package dev.yoke.ui.chart.order;

import dev.yoke.ui.theme.Token;
import java.util.List;
import java.util.Optional;

/// A level of a position, of a pending order or of the ticket, as it is painted and spoken.
///
/// @param price 1e-8
/// @param label in the screen's language, with what it means in lots, money and distance
/// @param waiting a change of it is on its way
/// @param heldBy why it cannot be moved now; empty where it can
/// @param acts what its label offers
record TradeLine(
        LineKey key, Token tone, long price, String label, boolean waiting, Optional<String> heldBy, List<Act> acts) {

    enum Act {
        /// Closes the position, cancels the order, takes the level away.
        CLOSE("✕"),
        BREAK_EVEN("BE"),
        PARTIAL("½"),
        /// Begin a level that is not there yet.
        STOP("SL"),
        TARGET("TP");

        private final String sign;

        Act(String sign) {
            this.sign = sign;
        }

        /// The same in every language, as in the terminals.
        String sign() {
            return sign;
        }
    }

    boolean isMovable() {
        return heldBy.isEmpty();
    }
}
