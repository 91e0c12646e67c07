package dev.yoke.ui.chart;

import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.DealView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import java.util.List;

/// What was and is traded in the chart's instrument: lines of positions and orders, marks of deals.
final class ChartLevels {

    private List<PositionView> positions = List.of();
    private List<OrderView> orders = List.of();
    private List<DealView> deals = List.of();
    private List<PriceLine> lines = List.of();
    private List<DealMark> marks = List.of();

    /// @return whether anything changed
    boolean follow(CockpitView view, Chosen chosen) {
        List<PositionView> newPositions = view.positions().stream()
                .filter(position -> position.position().instrument().equals(chosen.instrument()))
                .toList();
        List<OrderView> newOrders = view.orders().stream()
                .filter(order -> order.order()
                                .terminal()
                                .equals(chosen.instrument().terminal())
                        && order.order().symbol().equals(chosen.instrument().symbol()))
                .toList();
        boolean dealt = !view.recentDeals().equals(deals);
        boolean changed = dealt || !newPositions.equals(positions) || !newOrders.equals(orders);
        if (changed) {
            positions = newPositions;
            orders = newOrders;
            deals = view.recentDeals();
            lines = PriceLines.of(positions, orders, chosen.pip());
        }
        return changed;
    }

    /// Puts the deals on their candles.
    void mark(Chosen chosen, CandleArrays candles) {
        marks = DealMark.of(deals, chosen.instrument(), candles, chosen.serverOffsetMs());
    }

    int positions() {
        return positions.size();
    }

    int orders() {
        return orders.size();
    }

    List<PriceLine> lines() {
        return lines;
    }

    List<DealMark> marks() {
        return marks;
    }
}
