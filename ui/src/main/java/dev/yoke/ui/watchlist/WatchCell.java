package dev.yoke.ui.watchlist;

import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A place in the list.
final class WatchCell extends ListCell<WatchRow> {

    private final WatchListViewModel model;
    private final WatchLine line;
    private final Set<WatchLine> inSight;

    /// @param inSight the lines that show something now
    WatchCell(WatchListViewModel model, Supplier<WatchLine> lines, Set<WatchLine> inSight) {
        this.model = model;
        this.line = lines.get();
        this.inSight = inSight;
        getStyleClass().add("watch-cell");
        setPrefWidth(0);
        setOnMousePressed(event -> {
            if (getItem() != null && event.getButton() != MouseButton.MIDDLE) {
                model.select(getItem());
            }
        });
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getClickCount() == 2) {
                open(getItem());
            }
        });
    }

    private void open(WatchRow row) {
        if (row.isAddable()) {
            model.add(row);
        } else {
            model.unfold(row, !model.isUnfolded(row));
        }
    }

    @Override
    protected void updateItem(@Nullable WatchRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            line.letGo();
            inSight.remove(line);
            setGraphic(null);
            accessibleTextProperty().unbind();
        } else {
            line.show(item, model.isUnfolded(item));
            inSight.add(line);
            setGraphic(line);
            accessibleTextProperty().bind(line.accessibleTextProperty());
        }
    }
}
