package dev.yoke.ui.blotter;

import dev.yoke.ui.theme.Columns;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Hides the columns that matter least where a table is too narrow for all of them, and gives what is left over to one.
final class NarrowColumns {

    private static final double SCROLL_BAR = 10;

    private static final String FILLS = "fills";

    private NarrowColumns() {}

    /// Makes a column take the room that is left.
    static <R> TableColumn<R, String> filling(TableColumn<R, String> column) {
        column.getProperties().put(FILLS, column.getPrefWidth());
        return column;
    }

    private static double least(TableColumn<?, ?> column) {
        return column.getProperties().get(FILLS) instanceof Double width ? width : column.getPrefWidth();
    }

    static void fit(TableView<?> table) {
        double room = table.getWidth() - SCROLL_BAR;
        double needed =
                table.getColumns().stream().mapToDouble(NarrowColumns::least).sum();
        List<? extends TableColumn<?, ?>> givingWay = table.getColumns().stream()
                .filter(column -> column.getProperties().containsKey(NarrowColumns.class))
                .sorted(Comparator.comparingInt(NarrowColumns::order))
                .toList();
        for (TableColumn<?, ?> column : givingWay) {
            boolean hide = needed > room;
            column.setVisible(!hide);
            if (hide) {
                needed -= least(column);
            }
        }
        double left = Math.max(0, room - needed);
        table.getColumns().stream()
                .filter(column -> column.getProperties().containsKey(FILLS))
                .forEach(column -> Columns.fix(column, least(column) + left));
    }

    private static int order(TableColumn<?, ?> column) {
        return column.getProperties().get(NarrowColumns.class) instanceof Integer order ? order : Integer.MAX_VALUE;
    }
}
