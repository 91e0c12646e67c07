package dev.yoke.conformance;

import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the cockpit's books are the broker's. Compared is what an engine decides by; the present price and the
/// millisecond of an entry are not.
final class Agreement {

    private Agreement() {}

    private record PositionRow(
            long identifier, long ticket, Side side, Lots lots, Price open, Price stop, Price target, long magic) {
        static PositionRow of(Position p) {
            return new PositionRow(
                    p.identifier(),
                    p.ticket(),
                    p.side(),
                    p.lots(),
                    p.openPrice(),
                    p.stopLoss(),
                    p.takeProfit(),
                    p.magic());
        }
    }

    private record OrderRow(
            long ticket, Side side, OrderType type, Lots lots, Price price, Price limit, Price stop, Price target) {
        static OrderRow of(Order o) {
            return new OrderRow(
                    o.ticket(),
                    o.side(),
                    o.type(),
                    o.lotsCurrent(),
                    o.price(),
                    o.stopLimitPrice(),
                    o.stopLoss(),
                    o.takeProfit());
        }
    }

    private record DealRow(
            long ticket,
            long identifier,
            Deal.Entry entry,
            Side side,
            Lots lots,
            Price price,
            Money profit,
            Deal.Reason reason,
            long magic) {
        /// MetaTrader 4 has no deals: who makes them of its orders numbers them as well, and cannot see whether a
        /// program or a person closed one.
        static DealRow of(Deal d, boolean mt4) {
            return new DealRow(
                    mt4 ? 0 : d.ticket(),
                    d.positionIdentifier(),
                    d.entry(),
                    d.side(),
                    d.lots(),
                    d.price(),
                    d.profit(),
                    mt4 && d.reason() == Deal.Reason.CLIENT ? Deal.Reason.EXPERT : d.reason(),
                    d.magic());
        }
    }

    private record Account(Set<PositionRow> positions, Set<OrderRow> orders, List<DealRow> deals) {}

    static void await(Rig rig) {
        Await.until(
                () -> "the same books:\ncockpit " + cockpit(rig) + "\nbroker  " + broker(rig),
                () -> cockpit(rig).equals(broker(rig)));
    }

    private static Account cockpit(Rig rig) {
        return new Account(
                rig.positions().stream().map(PositionRow::of).collect(Collectors.toSet()),
                rig.orders().stream().map(OrderRow::of).collect(Collectors.toSet()),
                deals(rig, rig.books.deals(rig.id)));
    }

    private static Account broker(Rig rig) {
        return new Account(
                rig.terminal.positions().stream().map(PositionRow::of).collect(Collectors.toSet()),
                rig.terminal.orders().stream().map(OrderRow::of).collect(Collectors.toSet()),
                deals(rig, rig.terminal.deals()));
    }

    private static List<DealRow> deals(Rig rig, List<Deal> deals) {
        return deals.stream()
                .map(deal -> DealRow.of(deal, rig.isMt4()))
                .sorted(Comparator.comparing(DealRow::toString))
                .toList();
    }
}
