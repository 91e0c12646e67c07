package dev.yoke.conformance;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An engine that only keeps the books: what it is told leaves it with the terminals' positions, orders and deals.
final class Books implements EngineInbox {

    private record Key(TerminalId terminal, long number) {}

    final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<Key, Position> positions = new ConcurrentHashMap<>();
    private final Map<Key, Order> orders = new ConcurrentHashMap<>();
    private final Map<Key, Deal> deals = new ConcurrentHashMap<>();

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        return true;
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        return CompletableFuture.completedFuture(Answer.refused("it only keeps the books"));
    }

    @Override
    public void onEvent(Event event) {
        switch (event) {
            case Event.SnapshotReport e -> replace(e);
            case Event.PositionOpened e -> put(e.position());
            case Event.PositionChanged e -> put(e.position());
            case Event.PositionClosed e ->
                positions.remove(new Key(e.terminal(), e.position().identifier()));
            case Event.OrderPlaced e -> put(e.order());
            case Event.OrderChanged e -> put(e.order());
            case Event.OrderRemoved e ->
                orders.remove(new Key(e.terminal(), e.order().ticket()));
            case Event.DealAdded e -> put(e.deal());
            default -> {}
        }
        events.add(event);
    }

    private void replace(Event.SnapshotReport e) {
        positions.keySet().removeIf(key -> key.terminal().equals(e.terminal()));
        orders.keySet().removeIf(key -> key.terminal().equals(e.terminal()));
        e.positions().forEach(this::put);
        e.orders().forEach(this::put);
        e.recentDeals().forEach(this::put);
    }

    private void put(Position position) {
        positions.put(new Key(position.terminal(), position.identifier()), position);
    }

    private void put(Order order) {
        orders.put(new Key(order.terminal(), order.ticket()), order);
    }

    private void put(Deal deal) {
        deals.put(new Key(deal.terminal(), deal.ticket()), deal);
    }

    List<Position> positions(TerminalId terminal) {
        return positions.values().stream()
                .filter(position -> position.terminal().equals(terminal))
                .toList();
    }

    List<Order> orders(TerminalId terminal) {
        return orders.values().stream()
                .filter(order -> order.terminal().equals(terminal))
                .toList();
    }

    List<Deal> deals(TerminalId terminal) {
        return deals.values().stream()
                .filter(deal -> deal.terminal().equals(terminal))
                .toList();
    }

    <E extends Event> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Optional<Event.HeartbeatReceived> lastHeartbeat(TerminalId terminal) {
        return of(Event.HeartbeatReceived.class).stream()
                .filter(beat -> beat.terminal().equals(terminal))
                .reduce((before, after) -> after);
    }

    Optional<LinkState> link(TerminalId terminal) {
        return of(Event.LinkChanged.class).stream()
                .filter(change -> change.terminal().equals(terminal))
                .reduce((before, after) -> after)
                .map(Event.LinkChanged::state);
    }

    void awaitLink(TerminalId terminal, LinkState state) {
        Await.until(
                () -> terminal + " " + state + ", only " + of(Event.LinkChanged.class),
                () -> link(terminal).filter(state::equals).isPresent());
    }
}
