package dev.yoke.ui.welcome;

import dev.yoke.core.trade.LinkState;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is set up now, and where to begin.
final class DonePage extends VBox {

    DonePage(ScreenPorts ports, WelcomeViewModel model, Phrases words, Subscriptions open) {
        super(8);
        getStyleClass().add("page");
        Label market = LookPage.text("");
        market.setId("welcome-market");
        getChildren().add(market);
        open.follow(model.connecting().liveProperty(), () -> market.setText(market(ports, model, words)));
        String limits = model.limitsAnswerProperty().get();
        getChildren()
                .add(LookPage.text(limits.isEmpty() ? words.get("done.limits") : words.get("done.limits.set", limits)));
        if (!model.address().urlProperty().get().isEmpty()) {
            getChildren()
                    .add(LookPage.text(words.get(
                            "done.source", model.address().nameProperty().get())));
        }
        getChildren().add(LookPage.text(words.get("done.exits")));
        Welcome.FIRST_KEYS.stream()
                .map(ports.desk().actions()::find)
                .flatMap(Optional::stream)
                .forEach(action -> addKey(ports, words, action));
        getChildren().add(LookPage.text(words.get("done.again")));
    }

    private static String market(ScreenPorts ports, WelcomeViewModel model, Phrases words) {
        long live = ports.views().current().terminals().stream()
                .filter(terminal -> terminal.state() == LinkState.LIVE)
                .count();
        return words.get(
                switch (model.demo()) {
                    case OFF -> live == 0 ? "done.nothing" : "done.connected";
                    case ON, WHOLE_RUN -> "done.demo";
                },
                live);
    }

    private void addKey(ScreenPorts ports, Phrases words, Action action) {
        String keys = ports.desk().actions().keyText(action);
        if (!keys.isEmpty()) {
            getChildren().add(LookPage.text(words.get("done.key", keys, action.title())));
        }
    }
}
