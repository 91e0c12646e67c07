package dev.yoke.ui.blotter;

import dev.yoke.ui.theme.Columns;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A button in a row that one press uses up: it gives way to a word until the row says otherwise.
final class ButtonCell<R> extends TableCell<R, Boolean> {

    private final Button button;
    private final String busyText;

    private ButtonCell(String text, String busyText, Consumer<R> onPress) {
        this.busyText = busyText;
        this.button = new Button(text);
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            R row = getTableRow().getItem();
            if (row != null) {
                onPress.accept(row);
            }
        });
        getStyleClass().add("muted");
    }

    static <R> TableColumn<R, Boolean> column(
            String text,
            String busyText,
            double width,
            Function<R, ObservableValue<Boolean>> busy,
            Consumer<R> onPress) {
        TableColumn<R, Boolean> column = new TableColumn<>("");
        Columns.fix(column, width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> busy.apply(cell.getValue()));
        column.setCellFactory(c -> new ButtonCell<>(text, busyText, onPress));
        return column;
    }

    @Override
    protected void updateItem(@Nullable Boolean busy, boolean empty) {
        super.updateItem(busy, empty);
        boolean isBusy = !empty && Boolean.TRUE.equals(busy);
        boolean isFree = !empty && Boolean.FALSE.equals(busy);
        setGraphic(isFree ? button : null);
        setText(isBusy ? busyText : "");
    }
}
