package dev.yoke.core.view;

import dev.yoke.core.trade.Price;

/// What became of the latest wish to move the levels of a position or an order. Gone once it is done.
///
/// @param price where a pending order was to go; [Price#NONE] for a position
/// @param text why it was refused, or what is not known; empty while it is on its way
public record LevelChange(Price price, Price stopLoss, Price takeProfit, State state, String text) {

    public enum State {
        /// Sent or about to be; the terminal has not answered.
        ON_ITS_WAY,
        /// The broker refused it, or it never went out: the levels are where they were.
        REFUSED,
        /// Sent, and nobody knows yet whether it was carried out.
        UNKNOWN
    }
}
