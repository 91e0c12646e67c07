package dev.yoke.ui.welcome;

import dev.yoke.core.port.SignalTest.Tested;
import dev.yoke.core.signal.Decision;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An address for signals, shown once, and its test.
final class SignalsPage extends VBox {

    private final SignalAddress address;
    private final Phrases words;
    private final TextField url = new TextField();
    private final Button make = new Button();
    private final Button test = new Button();
    private final Button copy = new Button();
    private final VBox madeBox;
    private final Label problem = LookPage.text("");
    private final VBox answers = new VBox(4);

    SignalsPage(SignalAddress address, Phrases words, Subscriptions open, Consumer<String> onCopy) {
        super(8);
        this.address = address;
        this.words = words;
        getStyleClass().add("page");
        TextField name = new TextField();
        name.setId("welcome-source");
        name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        name.setAccessibleText(words.get("signals.name"));
        name.textProperty().bindBidirectional(address.nameProperty());
        open.add(() -> name.textProperty().unbindBidirectional(address.nameProperty()));
        make.setText(words.get("signals.make"));
        make.setId("welcome-make");
        make.setOnAction(event -> address.make(words));
        HBox naming = new HBox(8, new Label(words.get("signals.name")), name, make);
        naming.getStyleClass().add("line");
        problem.getStyleClass().add("loss");
        problem.setId("welcome-source-problem");
        url.setEditable(false);
        url.setId("welcome-url");
        url.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        url.setAccessibleText(words.get("signals.url"));
        HBox.setHgrow(url, Priority.ALWAYS);
        copy.setText(words.get("copy"));
        copy.setId("welcome-copy");
        copy.setOnAction(event -> onCopy.accept(address.urlProperty().get()));
        test.setText(words.get("signals.test"));
        test.setId("welcome-test");
        test.setOnAction(event -> address.test());
        madeBox = new VBox(8, LookPage.text(words.get("signals.once")), new HBox(8, url, copy), test, answers);
        answers.setId("welcome-answers");
        getChildren().addAll(LookPage.text(words.get("signals.text")), naming, problem, madeBox);
        open.follow(address.urlProperty(), this::show);
        open.follow(address.busyProperty(), this::show);
        open.follow(address.problemProperty(), this::show);
        open.follow(address.testedProperty(), this::showTest);
    }

    private void show() {
        boolean made = !address.urlProperty().get().isEmpty();
        boolean busy = address.busyProperty().get();
        url.setText(address.urlProperty().get());
        madeBox.setVisible(made);
        make.setDisable(busy || made);
        test.setDisable(busy);
        String wrong = address.problemProperty().get();
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        problem.setManaged(!wrong.isEmpty());
    }

    private void showTest() {
        answers.getChildren().clear();
        Optional<Tested> tested = address.testedProperty().get();
        if (tested.isEmpty()) {
            return;
        }
        Tested now = tested.get();
        Label head = LookPage.text(
                now.reached()
                        ? words.get("signals.reached", now.tookMs() + " ms")
                        : words.get("signals.failed", now.text()));
        head.getStyleClass().add(now.reached() ? "profit" : "loss");
        answers.getChildren().add(head);
        if (now.reached() && now.decisions().isEmpty()) {
            answers.getChildren().add(LookPage.text(now.text()));
        }
        for (Decision decision : now.decisions()) {
            String account = decision.terminal().map(Object::toString).orElse("–");
            answers.getChildren().add(LookPage.text(words.get("signals.decision", account, decision.summary())));
        }
    }
}
