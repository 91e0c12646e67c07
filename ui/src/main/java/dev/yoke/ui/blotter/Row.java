package dev.yoke.ui.blotter;

import dev.yoke.core.trade.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A line that shows one thing, not a group of them.
abstract class Row extends Line {

    Row(int columns) {
        super(columns);
    }

    /// The money that feet and groups add up, where there is some.
    Optional<Money> money() {
        return Optional.empty();
    }

    /// The same in the engine's common currency.
    Optional<Money> overAll() {
        return Optional.empty();
    }

    /// What stands for a column in a file: figures with a point and no grouping, times in ISO 8601.
    abstract String plain(Column column);

    /// As it is now, to be written elsewhere. A row that never changes is its own copy.
    Function<Column, String> frozen(List<? extends Column> columns) {
        Map<Column, String> copy = new HashMap<>();
        columns.forEach(column -> copy.put(column, plain(column)));
        return column -> copy.getOrDefault(column, "");
    }

    /// Whether there is something to say about it beyond its figures.
    boolean hasNote() {
        return false;
    }

    abstract boolean matches(String lowerCaseWords);
}
