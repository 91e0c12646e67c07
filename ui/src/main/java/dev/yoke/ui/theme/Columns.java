package dev.yoke.ui.theme;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Columns of fixed width over rows that hold their texts as properties.
public final class Columns {

    private Columns() {}

    public static <R> TableColumn<R, String> text(
            String title, double width, Function<R, ObservableValue<String>> value) {
        return column(title, width, value, FigureCell.Look.TEXT);
    }

    /// Right-aligned; sorted by the number behind it.
    public static <R> TableColumn<R, String> figure(
            String title, double width, Function<R, ObservableValue<String>> value, ToLongFunction<R> number) {
        return sortedBy(column(title, width, value, FigureCell.Look.FIGURE), number);
    }

    /// As a figure, coloured by its sign.
    public static <R> TableColumn<R, String> signed(
            String title, double width, Function<R, ObservableValue<String>> value, ToLongFunction<R> number) {
        return sortedBy(column(title, width, value, FigureCell.Look.SIGNED), number);
    }

    /// As [#signed], and lights up for a moment when its number changes.
    public static <R> TableColumn<R, String> flashing(
            String title, double width, Function<R, ObservableValue<String>> value, ToLongFunction<R> number) {
        TableColumn<R, String> column = signed(title, width, value, number);
        column.setCellFactory(c -> new FlashingCell<>(number));
        return column;
    }

    /// Coloured as a buy or a sell by its first word.
    public static <R> TableColumn<R, String> side(
            String title, double width, Function<R, ObservableValue<String>> value) {
        return column(title, width, value, FigureCell.Look.SIDE);
    }

    public static <R> void fix(TableColumn<R, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setResizable(false);
        column.setReorderable(false);
    }

    /// A table as all panels have it.
    public static <R> TableView<R> table(EmptyState empty) {
        TableView<R> table = new TableView<>();
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setPlaceholder(empty);
        return table;
    }

    private static <R> TableColumn<R, String> column(
            String title, double width, Function<R, ObservableValue<String>> value, FigureCell.Look look) {
        TableColumn<R, String> column = new TableColumn<>(title);
        fix(column, width);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setCellFactory(c -> new FigureCell<>(look));
        if (look == FigureCell.Look.FIGURE || look == FigureCell.Look.SIGNED) {
            column.getStyleClass().add("right");
        }
        return column;
    }

    /// The table compares rows, so a figure's column carries the rows' order with it.
    private static <R> TableColumn<R, String> sortedBy(TableColumn<R, String> column, ToLongFunction<R> number) {
        column.getProperties().put(RowOrder.class, new RowOrder<>(Comparator.comparingLong(number)));
        return column;
    }
}
