package dev.yoke.ui.blotter;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A button in a row, out of use while what it does is under way. Rows that are no single thing have none.
final class ButtonCell extends TableCell<Line, Line> {

    private final Button button;
    private final Function<Line, Optional<ReadOnlyBooleanProperty>> busy;

    ButtonCell(
            String text,
            String accessible,
            Function<Line, Optional<ReadOnlyBooleanProperty>> busy,
            Consumer<Line> onPress) {
        this.busy = busy;
        button = new Button(text);
        button.setAccessibleText(accessible);
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            Line line = getItem();
            if (line != null) {
                onPress.accept(line);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        button.disableProperty().unbind();
        Optional<ReadOnlyBooleanProperty> state = empty || line == null ? Optional.empty() : busy.apply(line);
        state.ifPresent(is -> button.disableProperty().bind(is));
        setGraphic(state.isPresent() ? button : null);
    }
}
