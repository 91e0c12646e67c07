package dev.yoke.core.view;

import dev.yoke.core.trade.Order;

/// A pending order. `source` as in [PositionView].
public record OrderView(Order order, String source, int digits, boolean cancelling) {}
