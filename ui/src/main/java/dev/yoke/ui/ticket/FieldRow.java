package dev.yoke.ui.ticket;

import dev.yoke.ui.control.MaskedField;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.ticket.TicketUnits.Field;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One field with its name, its units, what it means, and what is wrong with it.
final class FieldRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Field field;
    private final MaskedField input = new MaskedField();
    private final Label note = new Label();
    private final Sentence error = new Sentence("field-error");
    private final StringProperty text;

    FieldRow(Field field, String id, String name, StringProperty text, Node units, TicketViewModel model) {
        this.field = field;
        this.text = text;
        getStyleClass().add("field-row");
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(input);
        input.setId(id);
        input.setAccessibleText(name);
        input.setMinWidth(56);
        input.setPrefWidth(72);
        // Figures run from left to right in every language.
        input.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                model.step(field, event.getCode() == KeyCode.UP ? 1 : -1);
                event.consume();
            }
        });
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox line = new HBox(8, label, input, units);
        line.getStyleClass().add("field-line");
        note.getStyleClass().add("field-note");
        note.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getChildren().addAll(line, error);
    }

    /// Shows dots while this holds: a size or an amount while somebody looks on.
    Subscription maskWhile(ObservableBooleanValue hidden) {
        return input.maskWhile(hidden);
    }

    /// With a line below that says what the field means; it keeps its height, so that nothing moves.
    FieldRow withNote() {
        getChildren().add(1, note);
        return this;
    }

    TextField input() {
        return input;
    }

    void note(String meaning) {
        note.setText(meaning);
    }

    void attach(Subscriptions open) {
        input.textProperty().bindBidirectional(text);
        open.add(() -> input.textProperty().unbindBidirectional(text));
    }

    void wrong(Map<Field, String> wrong) {
        String why = wrong.getOrDefault(field, "");
        error.setText(why);
        input.pseudoClassStateChanged(WRONG, !why.isEmpty());
        input.setAccessibleHelp(why);
    }

    void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }
}
