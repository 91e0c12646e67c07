package dev.yoke.ui.signals;

import dev.yoke.ui.desk.ScreenPorts;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A place in the list that shows one card after the other.
final class SignalCell extends ListCell<SignalRow> {

    private final SignalCard card;
    private final Set<SignalCard> shown;

    /// @param shown the cards that show something now
    SignalCell(ScreenPorts ports, InboxViewModel model, SignalText text, Set<SignalCard> shown) {
        this.shown = shown;
        card = new SignalCard(ports, model, text);
        getStyleClass().add("signal-cell");
        setPrefWidth(0);
        setNodeOrientation(NodeOrientation.INHERIT);
        setOnMouseMoved(event -> model.aim(getItem()));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                SignalCard.toggle(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SignalRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            card.letGo();
            shown.remove(card);
            setGraphic(null);
            accessibleTextProperty().unbind();
        } else {
            card.show(item);
            shown.add(card);
            setGraphic(card);
            accessibleTextProperty().bind(card.accessibleTextProperty());
        }
    }
}
