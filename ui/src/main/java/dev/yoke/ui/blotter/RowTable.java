package dev.yoke.ui.blotter;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Columns;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.RowOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// A table over live rows: filtered by words, sorted by groups and then by its header, copied as text.
final class RowTable<R> {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<R> table;
    private final FilteredList<R> filtered;
    private final SortedList<R> sorted;
    private final Function<R, String> asText;
    private final Comparator<R> natural;
    private @Nullable Comparator<R> groups;

    /// @param natural the order of rows that are otherwise equal
    RowTable(ObservableList<R> rows, EmptyState empty, Function<R, String> asText, Comparator<R> natural) {
        this.natural = natural;
        this.table = Columns.table(empty);
        this.filtered = new FilteredList<>(rows);
        this.sorted = new SortedList<>(filtered);
        this.asText = asText;
        table.setItems(sorted);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(t -> {
            order();
            return true;
        });
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /// Greys the rows whose figures are not of now.
    RowTable<R> greyed(Function<R, ObservableValue<Boolean>> stale) {
        table.setRowFactory(view -> new GreyingRow<>(stale));
        return this;
    }

    @SafeVarargs
    final RowTable<R> columns(TableColumn<R, ?>... columns) {
        for (TableColumn<R, ?> column : columns) {
            table.getColumns().add(column);
        }
        return this;
    }

    /// Shows the rows that contain the words; `needle` holds them in lower case.
    void follow(Subscriptions open, ObservableValue<String> text, BiPredicate<R, String> contains) {
        open.follow(text, () -> {
            String needle = text.getValue().strip().toLowerCase(Locale.ROOT);
            filtered.setPredicate(needle.isEmpty() ? row -> true : row -> contains.test(row, needle));
        });
    }

    void groupBy(@Nullable Comparator<R> order) {
        groups = order;
        order();
    }

    private void order() {
        Comparator<R> byHeader = RowOrder.of(table.getSortOrder());
        if (groups == null) {
            sorted.setComparator(byHeader == null ? null : byHeader.thenComparing(natural));
        } else {
            sorted.setComparator(
                    byHeader == null
                            ? groups.thenComparing(natural)
                            : groups.thenComparing(byHeader).thenComparing(natural));
        }
    }

    void copy() {
        List<R> chosen = selected().isEmpty() ? List.copyOf(sorted) : selected();
        ClipboardContent content = new ClipboardContent();
        content.putString(chosen.stream().map(asText).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    List<R> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    TableView<R> view() {
        return table;
    }
}
