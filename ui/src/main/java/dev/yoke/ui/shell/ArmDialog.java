package dev.yoke.ui.shell;

import dev.yoke.core.trade.TerminalIdentity;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The deliberate step before real money: names account and server, and wants the login typed.
final class ArmDialog extends StackPane {

    private final HeaderViewModel model;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label problem = new Label();
    private final TextField login = new TextField();
    private final Button arm = new Button("Arm with real money");
    private @Nullable TerminalIdentity identity;

    ArmDialog(HeaderViewModel model) {
        this.model = model;
        getStyleClass().add("overlay");
        title.getStyleClass().add("headline");
        text.setWrapText(true);
        problem.getStyleClass().add("loss");
        problem.setWrapText(true);
        login.setId("arm-login");
        arm.setId("arm-confirm");
        arm.getStyleClass().add("danger");
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> close());
        login.textProperty().subscribe(() -> arm.setDisable(!isLoginRight()));
        login.setOnAction(event -> send());
        arm.setOnAction(event -> send());
        HBox buttons = new HBox(8, arm, cancel);
        VBox box = new VBox(12, title, text, login, problem, buttons);
        box.getStyleClass().add("dialog-box");
        box.setMaxSize(440, USE_PREF_SIZE);
        getChildren().add(box);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        close();
    }

    /// Opens the gate's dialog, or closes the gate at once where it is open: less risk needs no question.
    void toggle(AccountChip chip) {
        chip.view().identity().filter(TerminalIdentity::isReal).ifPresent(real -> {
            if (chip.view().liveArmed()) {
                model.setLive(real, false, answer -> {});
            } else {
                ask(real);
            }
        });
    }

    private void ask(TerminalIdentity real) {
        identity = real;
        title.setText("Allow entries with real money on " + real.terminal());
        text.setText(
                "Account " + real.login() + " at " + real.server() + " (" + real.company()
                        + "). Signals, tickets and the chat will be able to open positions there, within your limits. Type the login to go on.");
        problem.setText("");
        login.clear();
        login.setPromptText("login of the account");
        arm.setDisable(true);
        setVisible(true);
        login.requestFocus();
    }

    private boolean isLoginRight() {
        return identity != null && login.getText().strip().equals(Long.toString(identity.login()));
    }

    private void send() {
        TerminalIdentity real = identity;
        if (real == null || !isLoginRight()) {
            return;
        }
        arm.setDisable(true);
        model.setLive(real, true, answer -> {
            if (answer.isAccepted()) {
                close();
            } else {
                problem.setText(answer.text());
                arm.setDisable(!isLoginRight());
            }
        });
    }

    private void close() {
        identity = null;
        setVisible(false);
    }
}
