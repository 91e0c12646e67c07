package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// The books of all terminals, in the order of their names.
final class Terminals {

    private final Map<TerminalId, TerminalBook> books = new TreeMap<>();
    private final Map<TerminalId, TerminalBook> withdrawn = new TreeMap<>();

    /// The book of that terminal, made when first asked for. One that was withdrawn is still the same book: quotes and
    /// old deals hold on to it.
    TerminalBook of(TerminalId id) {
        TerminalBook away = withdrawn.get(id);
        return away == null ? books.computeIfAbsent(id, TerminalBook::new) : away;
    }

    /// From now on it is in nobody's sums and lists.
    void withdraw(TerminalId id) {
        TerminalBook book = books.remove(id);
        if (book != null) {
            book.withdraw();
            withdrawn.put(id, book);
        }
    }

    void isBack(TerminalId id) {
        TerminalBook book = withdrawn.remove(id);
        if (book != null) {
            books.put(id, book);
        }
    }

    /// The book of that terminal, if there is one: a mistyped name must not become a terminal.
    Optional<TerminalBook> find(TerminalId id) {
        return Optional.ofNullable(books.get(id));
    }

    /// Hands over that open position and its book, or answers why it cannot be.
    void position(TerminalId id, long identifier, Reply reply, BiConsumer<TerminalBook, Position> then) {
        Optional<TerminalBook> book = known(id, reply);
        if (book.isEmpty()) {
            return;
        }
        Optional<Position> position = book.get().position(identifier);
        if (position.isEmpty()) {
            reply.answer(
                    Answer.refused("No open position #" + identifier + " on " + id + ": it may be closed already."));
            return;
        }
        then.accept(book.get(), position.get());
    }

    /// Hands over that pending order and its book, or answers why it cannot be.
    void order(TerminalId id, long ticket, Reply reply, BiConsumer<TerminalBook, Order> then) {
        Optional<TerminalBook> book = known(id, reply);
        if (book.isEmpty()) {
            return;
        }
        Optional<Order> order = book.get().order(ticket);
        if (order.isEmpty()) {
            reply.answer(Answer.refused(
                    "No pending order #" + ticket + " on " + id + ": it may be filled or cancelled already."));
            return;
        }
        then.accept(book.get(), order.get());
    }

    private Optional<TerminalBook> known(TerminalId id, Reply reply) {
        Optional<TerminalBook> book = find(id);
        if (book.isEmpty()) {
            reply.answer(unknown(id));
        }
        return book;
    }

    static Answer unknown(TerminalId id) {
        return Answer.refused(
                "No terminal " + id + " is known. See `yoke status` for their names; one with a space goes in quotes.");
    }

    Collection<TerminalBook> all() {
        return books.values();
    }
}
