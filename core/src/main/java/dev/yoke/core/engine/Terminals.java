package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// The books of all terminals, in the order of their names.
final class Terminals {

    private final Map<TerminalId, TerminalBook> books = new TreeMap<>();

    /// The book of that terminal, made when first asked for.
    TerminalBook of(TerminalId id) {
        return books.computeIfAbsent(id, TerminalBook::new);
    }

    Collection<TerminalBook> all() {
        return books.values();
    }
}
