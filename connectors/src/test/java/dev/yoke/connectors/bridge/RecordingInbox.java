package dev.yoke.connectors.bridge;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.trade.LinkState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// An engine that writes down what it is told, and takes quotes while the test lets it.
final class RecordingInbox implements EngineInbox {

    record Quote(Instrument instrument, long bid, long ask, long volume, long timeMs) {}

    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<Quote> quotes = new CopyOnWriteArrayList<>();
    volatile boolean takesQuotes = true;

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        return takesQuotes && quotes.add(new Quote(instrument, bid, ask, volume, timeMs));
    }

    @Override
    public void onEvent(Event event) {
        events.add(event);
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        return CompletableFuture.completedFuture(Answer.refused("not asked in these tests"));
    }

    <E extends Event> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends Event> E await(Class<E> type) {
        return awaitNumber(type, 1);
    }

    <E extends Event> E awaitNumber(Class<E> type, int number) {
        Await.until(() -> number + " of " + type.getSimpleName() + ", only " + events, () -> of(type).size() >= number);
        return of(type).get(number - 1);
    }

    Optional<Event.LinkChanged> link(TerminalId terminal) {
        return of(Event.LinkChanged.class).stream()
                .filter(change -> change.terminal().equals(terminal))
                .reduce((before, after) -> after);
    }

    /// Waits until the terminal's last state is `state`; returns the reason.
    String awaitLink(String terminal, LinkState state) {
        TerminalId id = new TerminalId(terminal);
        Await.until(
                () -> terminal + " " + state + ", only " + events,
                () -> link(id).filter(change -> change.state() == state).isPresent());
        return link(id).orElseThrow().reason();
    }

    List<LinkState> links(String terminal) {
        return of(Event.LinkChanged.class).stream()
                .filter(change -> change.terminal().name().equals(terminal))
                .map(Event.LinkChanged::state)
                .toList();
    }
}
