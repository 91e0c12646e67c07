package dev.yoke.ui.blotter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The lines of one table in the order in which they stand: filtered, sorted, grouped. The order changes when the
/// trader asks for another or when rows come and go, never because a figure moved.
final class Sheet<R extends Row> {

    /// @param descending the greatest first
    record Sort(Column column, boolean descending) {}

    private final List<? extends Column> columns;
    private final Comparator<R> natural;
    private final @Nullable Column sum;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper matching = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final Map<String, GroupLine> groups = new HashMap<>();
    private final Set<String> collapsed = new HashSet<>();
    private List<R> rows = List.of();
    private List<R> kept = List.of();
    private Predicate<R> filter = row -> true;
    private Optional<Function<R, String>> group = Optional.empty();
    private List<Sort> order = List.of();
    private Consumer<Runnable> reorder = Runnable::run;

    /// @param natural the order of rows that are otherwise equal
    /// @param sum the column whose money is added up for groups, where there is one
    Sheet(List<? extends Column> columns, Comparator<R> natural, @Nullable Column sum) {
        this.columns = columns;
        this.natural = natural;
        this.sum = sum;
    }

    /// Whoever shows the lines runs a change of their order, and keeps what is selected over it.
    void reorderWith(Consumer<Runnable> next) {
        reorder = next;
    }

    void rows(List<R> next) {
        rows = List.copyOf(next);
        arrange();
    }

    void filter(Predicate<R> next) {
        filter = next;
        arrange();
    }

    void group(Optional<Function<R, String>> next) {
        group = next;
        arrange();
    }

    void sort(List<Sort> next) {
        order = List.copyOf(next);
        arrange();
    }

    /// Folds a group up, or unfolds it.
    void toggle(GroupLine line) {
        if (!collapsed.remove(line.name())) {
            collapsed.add(line.name());
        }
        arrange();
    }

    /// Writes the groups' sums of now.
    void showSums(Look look) {
        for (Line line : lines) {
            if (line instanceof GroupLine heading) {
                heading.showSum(look);
            }
        }
    }

    /// All texts are written anew the next time.
    void forget() {
        rows.forEach(Line::forget);
        groups.values().forEach(Line::forget);
    }

    private void arrange() {
        kept = rows.stream().filter(filter).sorted(comparator()).toList();
        total.set(rows.size());
        matching.set(kept.size());
        List<Line> target = group.isEmpty() ? List.copyOf(kept) : grouped(group.get());
        put(target);
    }

    private List<Line> grouped(Function<R, String> key) {
        Map<String, List<R>> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        kept.forEach(row ->
                parts.computeIfAbsent(key.apply(row), name -> new ArrayList<>()).add(row));
        groups.keySet().retainAll(parts.keySet());
        List<Line> target = new ArrayList<>();
        parts.forEach((name, part) -> {
            GroupLine heading = groups.computeIfAbsent(name, of -> new GroupLine(of, columns.size(), sum));
            heading.show(part, collapsed.contains(name));
            target.add(heading);
            if (!heading.isCollapsed()) {
                target.addAll(part);
            }
        });
        return target;
    }

    /// As few changes as will do, so that what is selected stays selected.
    private void put(List<Line> target) {
        Set<Line> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(target);
        lines.removeIf(line -> !wanted.contains(line));
        Set<Line> present = Collections.newSetFromMap(new IdentityHashMap<>());
        present.addAll(lines);
        for (int i = 0; i < target.size(); i++) {
            Line line = target.get(i);
            if (i < lines.size() && lines.get(i).equals(line)) {
                continue;
            }
            if (present.contains(line)) {
                reorder.accept(() -> lines.setAll(target));
                return;
            }
            lines.add(i, line);
        }
    }

    private Comparator<R> comparator() {
        Comparator<R> all = null;
        for (Sort sort : order) {
            Comparator<R> next = by(sort.column());
            next = sort.descending() ? next.reversed() : next;
            all = all == null ? next : all.thenComparing(next);
        }
        return all == null ? natural : all.thenComparing(natural);
    }

    private static <R extends Row> Comparator<R> by(Column column) {
        return column.traits().kind() == Column.Kind.TEXT
                ? Comparator.comparing(row -> row.said(column), String.CASE_INSENSITIVE_ORDER)
                : Comparator.comparingLong(row -> row.number(column));
    }

    ObservableList<Line> lines() {
        return lines;
    }

    List<? extends Column> columns() {
        return columns;
    }

    /// The rows that pass the filter, in order, folded up or not.
    List<R> kept() {
        return kept;
    }

    List<R> rows() {
        return rows;
    }

    ReadOnlyIntegerProperty matchingProperty() {
        return matching.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }
}
