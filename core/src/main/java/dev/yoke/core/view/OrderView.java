package dev.yoke.core.view;

import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Price;
import java.util.Optional;

/// A pending order. `source` and `change` as in [PositionView].
///
/// @param risk money lost if it is filled at its price and then stopped, 1e-8; 0 where it has no stop
/// @param now what a market order of its side would be filled at, [Price#NONE] without a quote
/// @param distancePips from that price to the order's, 1e-8; 0 without a quote
/// @param linked whether another order or position is linked with it, of which one cancels the other
/// @param entry as in [PositionCourse]
/// @param unknownOutcome something was sent to change or cancel it, and what came of it is not known
public record OrderView(
        Order order,
        String source,
        int digits,
        boolean cancelling,
        long risk,
        Optional<LevelChange> change,
        Price now,
        long distancePips,
        boolean linked,
        Optional<IntentId> entry,
        boolean unknownOutcome) {

    /// An order without a quote.
    public OrderView(
            Order order, String source, int digits, boolean cancelling, long risk, Optional<LevelChange> change) {
        this(order, source, digits, cancelling, risk, change, Price.NONE, 0, false, Optional.empty(), false);
    }

    /// An order of which nothing is known but the terminal's word.
    public OrderView(Order order, String source, int digits, boolean cancelling) {
        this(order, source, digits, cancelling, 0, Optional.empty());
    }
}
