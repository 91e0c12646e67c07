package dev.yoke.ui.shell;

import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The deliberate step before real money: names account and server, and wants the login typed. Less risk needs no
/// question: an open gate is closed at once.
final class ArmDialog {

    private static final double WIDTH = 440;

    private final HeaderViewModel model;
    private final Phrases words;

    ArmDialog(HeaderViewModel model, Phrases words) {
        this.model = model;
        this.words = words;
    }

    /// @param near within the window that asks
    void toggle(AccountChip chip, Node near) {
        chip.view().identity().filter(TerminalIdentity::isReal).ifPresent(real -> {
            if (chip.view().liveArmed()) {
                model.setLive(real, false, answer -> {});
            } else {
                OverlayHost.of(near).ifPresent(host -> new Question(host, real).ask());
            }
        });
    }

    /// One asking, for one account.
    private final class Question {
        private final OverlayHost host;
        private final TerminalIdentity real;
        private final TextField login = new TextField();
        private final WrappedLabel problem = new WrappedLabel("");
        private final Button arm = new Button(words.get("arm.yes"));
        private Subscription dialog = Subscription.EMPTY;

        private Question(OverlayHost host, TerminalIdentity real) {
            this.host = host;
            this.real = real;
        }

        private void ask() {
            login.setId("arm-login");
            login.setPromptText(words.get("arm.login"));
            login.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            login.textProperty().subscribe(() -> {
                arm.setDisable(!isLoginRight());
                problem.setText("");
            });
            login.setOnAction(event -> enter());
            arm.setId("arm-confirm");
            arm.getStyleClass().add("danger");
            arm.setDisable(true);
            arm.setOnAction(event -> send());
            problem.setId("arm-problem");
            problem.getStyleClass().add("loss");
            dialog = host.show(box(), () -> {});
            login.requestFocus();
        }

        private VBox box() {
            Label headline = new Label(words.get("arm.headline", real.terminal().name()));
            headline.getStyleClass().add("headline");
            WrappedLabel text =
                    new WrappedLabel(words.get("arm.text", Long.toString(real.login()), real.server(), real.company()));
            Button cancel = new Button(words.get("arm.no"));
            cancel.setId("arm-cancel");
            cancel.setOnAction(event -> dialog.unsubscribe());
            HBox buttons = new HBox(Measures.GAP_8, cancel, arm);
            buttons.setAlignment(Pos.CENTER_RIGHT);
            VBox box = new VBox(Measures.GAP_12, headline, text, login, problem, buttons);
            box.getStyleClass().addAll("dialog-box", "real-money");
            box.setPrefWidth(WIDTH);
            return box;
        }

        private boolean isLoginRight() {
            return login.getText().strip().equals(Long.toString(real.login()));
        }

        private void enter() {
            if (isLoginRight()) {
                send();
            } else {
                problem.setText(words.get("arm.wrong", real.terminal().name()));
            }
        }

        private void send() {
            if (arm.isDisabled()) {
                return;
            }
            arm.setDisable(true);
            model.setLive(real, true, answer -> {
                if (answer.isAccepted()) {
                    dialog.unsubscribe();
                } else {
                    problem.setText(answer.text());
                    arm.setDisable(!isLoginRight());
                }
            });
        }
    }
}
