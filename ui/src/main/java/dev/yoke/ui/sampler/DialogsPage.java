package dev.yoke.ui.sampler;

import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// A question in the window, over everything but its edge.
final class DialogsPage {

    private final Phrases words;
    private final Label answer = new Label();

    DialogsPage(ScreenPorts ports) {
        words = ports.phrases(DialogsPage.class);
    }

    Node make() {
        Button ask = new Button(words.get("dialogs.ask"));
        ask.setId("sample-ask");
        answer.setId("sample-answer");
        answer.getStyleClass().add("muted");
        Confirmation.Question question = new Confirmation.Question(
                words.get("dialogs.headline"),
                words.get("dialogs.text"),
                words.get("dialogs.yes"),
                words.get("dialogs.no"));
        ask.setOnAction(event -> Confirmation.ask(ask, question, () -> answer.setText(words.get("dialogs.done"))));
        return new Section(words.get("dialogs.title"), ask, answer);
    }
}
