package dev.yoke.core.view;

import dev.yoke.core.trade.Order;
import java.util.Optional;

/// A pending order. `source` and `change` as in [PositionView].
///
/// @param risk money lost if it is filled at its price and then stopped, 1e-8; 0 where it has no stop
public record OrderView(
        Order order, String source, int digits, boolean cancelling, long risk, Optional<LevelChange> change) {

    /// An order of which nothing is known but the terminal's word.
    public OrderView(Order order, String source, int digits, boolean cancelling) {
        this(order, source, digits, cancelling, 0, Optional.empty());
    }
}
