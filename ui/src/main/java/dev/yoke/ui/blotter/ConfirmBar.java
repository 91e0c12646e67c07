package dev.yoke.ui.blotter;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// One question at the foot of the blotter: Enter does it, Esc leaves it.
final class ConfirmBar extends HBox {

    private final Label question = new Label();
    private final Button yes = new Button();
    private final Button no = new Button("Keep  Esc");
    private Runnable action = () -> {};
    private Runnable afterwards = () -> {};

    ConfirmBar() {
        getStyleClass().add("confirm-bar");
        yes.getStyleClass().add("danger");
        yes.setId("confirm-yes");
        yes.setOnAction(event -> finish(true));
        no.setOnAction(event -> finish(false));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finish(false);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                finish(!no.isFocused());
                event.consume();
            }
        });
        getChildren().addAll(question, yes, no);
        setShown(false);
    }

    void ask(String text, String verb, Runnable onYes, Runnable onDone) {
        question.setText(text);
        yes.setText(verb + "  Enter");
        action = onYes;
        afterwards = onDone;
        setShown(true);
        yes.requestFocus();
    }

    private void finish(boolean confirmed) {
        setShown(false);
        if (confirmed) {
            action.run();
        }
        action = () -> {};
        afterwards.run();
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
