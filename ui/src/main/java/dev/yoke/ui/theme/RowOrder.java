package dev.yoke.ui.theme;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// The order of a table's rows as its header says: by numbers where a column shows numbers, by text elsewhere.
public record RowOrder<R>(Comparator<R> ascending) {

    /// The comparator of the columns in the table's sort order; nothing where none is sorted.
    public static <R> @Nullable Comparator<R> of(List<TableColumn<R, ?>> sorted) {
        Comparator<R> order = null;
        for (TableColumn<R, ?> column : sorted) {
            Comparator<R> next = of(column);
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    @SuppressWarnings("unchecked")
    private static <R> Comparator<R> of(TableColumn<R, ?> column) {
        Object known = column.getProperties().get(RowOrder.class);
        Comparator<R> ascending = known instanceof RowOrder<?> order
                ? ((RowOrder<R>) order).ascending()
                : Comparator.comparing(row -> String.valueOf(column.getCellData(row)));
        return column.getSortType() == TableColumn.SortType.DESCENDING ? ascending.reversed() : ascending;
    }
}
