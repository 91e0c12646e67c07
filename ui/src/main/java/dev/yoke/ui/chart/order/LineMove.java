package dev.yoke.ui.chart.order;

import dev.yoke.core.market.FixedPoint;
import java.util.Optional;

/// A line on its way to another price: first a ghost that follows the mouse or the keys, then a question, then sent or
/// given up. Immutable: every step is another one. Pure.
///
/// @param from the levels when the move began
/// @param along whether stop and target of an order go with its price
/// @param asked the ghost stands still and waits for a yes
record LineMove(Levels from, LineKey.Level level, long price, boolean along, boolean asked) {

    /// @param start where the ghost begins: the line's own price, or for a level that is not there yet, any
    static LineMove begin(Levels from, LineKey.Level level, long start) {
        return new LineMove(from, level, start, true, false);
    }

    LineKey key() {
        return from.key(level);
    }

    /// Onto the nearest price that the broker takes; never to zero or below.
    LineMove to(long wanted, long tick, boolean moveAlong) {
        long step = Math.max(1, tick);
        long snapped = Math.max(step, FixedPoint.roundTo(Math.max(0, wanted), step));
        return new LineMove(from, level, snapped, moveAlong, false);
    }

    /// By so many steps of the price; the question is asked again at each.
    LineMove step(long ticks, long tick, boolean moveAlong) {
        LineMove moved = to(Math.addExact(price, Math.multiplyExact(ticks, Math.max(1, tick))), tick, moveAlong);
        return new LineMove(from, level, moved.price, moveAlong, true);
    }

    LineMove ask() {
        return new LineMove(from, level, price, along, true);
    }

    Levels wanted() {
        return from.with(level, price, along);
    }

    /// Whether there is nothing to do.
    boolean isIdle() {
        return wanted().sameAs(from);
    }

    /// Why it cannot go on, after something happened to what it moves.
    enum Broken {
        /// Its position was closed, or its order was filled or cancelled.
        GONE,
        /// Its levels are others than when the move began.
        CHANGED
    }

    /// @param now the levels of now, empty where there are none any more
    Optional<Broken> broken(Optional<Levels> now) {
        if (now.isEmpty()) {
            return Optional.of(Broken.GONE);
        }
        boolean same = now.get().sameAs(from) && now.get().lots() == from.lots();
        // The ticket's levels follow the market while it waits in its form.
        return same || from.owner() == LineKey.Owner.TICKET ? Optional.empty() : Optional.of(Broken.CHANGED);
    }
}
