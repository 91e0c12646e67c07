package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.BookHash;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The hash of the book as the events left it, to be compared with the terminal's own. Thread: the session's reader.
final class BookMirror {

    private final Map<Long, Long> positions = new HashMap<>();
    private final Map<Long, Long> orders = new HashMap<>();
    private long hash;

    void replace(Collection<Position> newPositions, Collection<Order> newOrders) {
        positions.clear();
        orders.clear();
        hash = 0;
        newPositions.forEach(this::put);
        newOrders.forEach(this::put);
    }

    /// @return whether the position is new
    boolean put(Position position) {
        return put(positions, position.identifier(), BookHash.of(position));
    }

    boolean put(Order order) {
        return put(orders, order.ticket(), BookHash.of(order));
    }

    private boolean put(Map<Long, Long> rows, long key, long rowHash) {
        Long before = rows.put(key, rowHash);
        hash += rowHash - (before == null ? 0 : before);
        return before == null;
    }

    void removePosition(long identifier) {
        remove(positions, identifier);
    }

    void removeOrder(long ticket) {
        remove(orders, ticket);
    }

    private void remove(Map<Long, Long> rows, long key) {
        Long before = rows.remove(key);
        hash -= before == null ? 0 : before;
    }

    String hash() {
        return BookHash.text(hash);
    }

    int size() {
        return positions.size() + orders.size();
    }
}
