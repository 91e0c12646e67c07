package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The books of all terminals, in the order of their names.
final class Terminals {

    private final Map<TerminalId, TerminalBook> books = new TreeMap<>();

    /// The book of that terminal, made when first asked for.
    TerminalBook of(TerminalId id) {
        return books.computeIfAbsent(id, TerminalBook::new);
    }

    /// The book of that terminal, if there is one: a mistyped name must not become a terminal.
    Optional<TerminalBook> find(TerminalId id) {
        return Optional.ofNullable(books.get(id));
    }

    static Answer unknown(TerminalId id) {
        return Answer.refused("No terminal " + id + " is known. See `yoke status` for their names.");
    }

    Collection<TerminalBook> all() {
        return books.values();
    }
}
