package dev.yoke.ui.terminals;

import dev.yoke.ui.terminals.Check.State;
import dev.yoke.ui.words.Phrases;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One line of the checklist: mark and word, what, how it is, and what to do with a button that copies it.
final class CheckRow extends HBox {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Phrases words;
    private final Label mark = new Label();
    private final Label word = new Label();
    private final Label title;
    private final Label value = new Label();
    private final Label fix = new Label();
    private final Button copy;
    private final HBox fixLine;
    private Check shown;

    CheckRow(Phrases words, Check first, Consumer<String> onCopy) {
        this.words = words;
        this.shown = first;
        getStyleClass().add("check-row");
        mark.getStyleClass().add("check-mark");
        mark.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        word.getStyleClass().add("check-word");
        title = new Label(words.get(first.topic().key()));
        title.getStyleClass().add("check-title");
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        fix.setWrapText(true);
        fix.setMinHeight(USE_PREF_SIZE);
        fix.getStyleClass().add("check-fix");
        copy = new Button(words.get("copy"));
        copy.getStyleClass().add("small");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(words.get("copy.fix", title.getText()));
        copy.setOnAction(event -> onCopy.accept(shown.fix()));
        fixLine = new HBox(8, fix, copy);
        HBox.setHgrow(fix, Priority.ALWAYS);
        fix.setMaxWidth(Double.MAX_VALUE);
        VBox text = new VBox(value, fixLine);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(mark, word, title, text);
        setAccessibleRole(AccessibleRole.TEXT);
        show(first);
    }

    void show(Check check) {
        shown = check;
        State state = check.state();
        mark.setText(markOf(state));
        word.setText(words.get("state." + state.name().toLowerCase(Locale.ROOT)));
        value.setText(check.value());
        fix.setText(check.fix());
        boolean toDo = !check.fix().isEmpty();
        fixLine.setVisible(toDo);
        fixLine.setManaged(toDo);
        pseudoClassStateChanged(GOOD, state == State.GOOD);
        pseudoClassStateChanged(BAD, state == State.BAD);
        setAccessibleText(word.getText() + ": " + title.getText() + ", " + check.value() + " " + check.fix());
    }

    Check shown() {
        return shown;
    }

    static String markOf(State state) {
        return switch (state) {
            case GOOD -> "✓";
            case BAD -> "✗";
            case NOTE -> "•";
            case UNKNOWN -> "?";
        };
    }
}
