package dev.yoke.ui.blotter;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// A price that can be typed over: Enter takes it, Esc leaves it, and what is wrong stays in the field until it is
/// right. A position without a stop has a button here.
final class EditCell extends LineCell {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// Takes what was typed.
    interface Taker {
        /// @return what follows once the field is closed; empty where it stays open
        Optional<Runnable> take(EditCell cell, Line line, String typed);
    }

    private final Taker taker;
    private final BiFunction<EditCell, Line, @Nullable Button> button;
    private final Runnable onEnd;
    private @Nullable TextField field;

    EditCell(Column column, Taker taker, BiFunction<EditCell, Line, @Nullable Button> button, Runnable onEnd) {
        super(column, false);
        this.taker = taker;
        this.button = button;
        this.onEnd = onEnd;
        // Its field and its button come and go, and want to be styled and laid out with their row.
        setManaged(true);
    }

    @Override
    public void startEdit() {
        Line line = line();
        if (!(line instanceof Row)) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        TextField editor = new TextField(typeable(getItem()));
        editor.setId("blotter-edit");
        editor.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        editor.setOnAction(event -> {
            taker.take(this, line, editor.getText()).ifPresent(then -> {
                cancelEdit();
                then.run();
            });
        });
        editor.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        editor.focusedProperty().subscribe((before, now) -> {
            if (before && !now && isEditing()) {
                cancelEdit();
            }
        });
        field = editor;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(editor);
        editor.requestFocus();
        editor.selectAll();
    }

    /// Without thin spaces, and nothing where there is no price.
    private static String typeable(@Nullable String shown) {
        String text = shown == null
                ? ""
                : shown.replaceAll("[\u2007\u2008\u2009\u202f]", "").strip();
        return text.chars().allMatch(c -> Character.isDigit(c) || c == '.') ? text : "";
    }

    void markWrong() {
        if (field != null) {
            field.pseudoClassStateChanged(WRONG, true);
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        field = null;
        setContentDisplay(ContentDisplay.LEFT);
        setGraphic(null);
        onEnd.run();
        show(line());
        getTableView().requestFocus();
    }

    @Override
    void show(@Nullable Line line) {
        if (isEditing() && field != null) {
            return;
        }
        Button instead = line == null ? null : button.apply(this, line);
        if (instead != null) {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(instead);
        } else {
            setContentDisplay(ContentDisplay.LEFT);
            setGraphic(null);
        }
    }
}
