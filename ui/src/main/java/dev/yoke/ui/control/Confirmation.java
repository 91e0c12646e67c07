package dev.yoke.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Asks before something is done that cannot be taken back. The safe answer has the focus. Thread: FX.
public final class Confirmation {

    private Confirmation() {}

    /// What is asked. `yes` names the act ("Close 3 positions"), `no` what stays ("Keep them"); `id` of the button that
    /// acts is `confirm-yes`.
    public record Question(String headline, String text, String yes, String no) {}

    /// Shows it in the window of `near`; without one nothing is asked and nothing is done.
    public static void ask(Node near, Question question, Runnable onYes) {
        OverlayHost.of(near).ifPresent(host -> show(host, question, onYes, () -> {}));
    }

    /// As [#ask(Node, Question, Runnable)], for a question that may be over before it is answered.
    ///
    /// @param onEnd called once, however it is answered, before what follows
    /// @return takes the question back
    public static Subscription ask(Node near, Question question, Runnable onYes, Runnable onEnd) {
        return OverlayHost.of(near)
                .map(host -> show(host, question, onYes, onEnd))
                .orElse(Subscription.EMPTY);
    }

    private static Subscription show(OverlayHost host, Question question, Runnable onYes, Runnable onEnd) {
        Label headline = new Label(question.headline());
        headline.getStyleClass().add("headline");
        Label text = new Label(question.text());
        text.setWrapText(true);
        Button yes = new Button(question.yes());
        yes.setId("confirm-yes");
        yes.getStyleClass().add("danger");
        Button no = new Button(question.no());
        no.setId("confirm-no");
        no.setCancelButton(true);
        HBox buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(12, headline, text, buttons);
        box.getStyleClass().add("dialog-box");
        box.setPrefWidth(420);
        no.setOnAction(event -> host.close());
        yes.setOnAction(event -> {
            host.close();
            onYes.run();
        });
        Subscription shown = host.show(box, onEnd);
        no.requestFocus();
        return shown;
    }
}
