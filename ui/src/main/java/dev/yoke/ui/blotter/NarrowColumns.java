package dev.yoke.ui.blotter;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Hides the columns that matter least where a table is too narrow for all of them.
final class NarrowColumns {

    private static final double SCROLL_BAR = 10;

    private NarrowColumns() {}

    static void fit(TableView<?> table) {
        double room = table.getWidth() - SCROLL_BAR;
        double needed = table.getColumns().stream()
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        List<? extends TableColumn<?, ?>> givingWay = table.getColumns().stream()
                .filter(column -> column.getProperties().containsKey(NarrowColumns.class))
                .sorted(Comparator.comparingInt(NarrowColumns::order))
                .toList();
        for (TableColumn<?, ?> column : givingWay) {
            boolean hide = needed > room;
            column.setVisible(!hide);
            if (hide) {
                needed -= column.getPrefWidth();
            }
        }
    }

    private static int order(TableColumn<?, ?> column) {
        return column.getProperties().get(NarrowColumns.class) instanceof Integer order ? order : Integer.MAX_VALUE;
    }
}
