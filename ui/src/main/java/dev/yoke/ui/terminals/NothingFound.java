package dev.yoke.ui.terminals;

import dev.yoke.ui.words.Phrases;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// No terminal at all: where was looked, and what can be done.
final class NothingFound extends VBox {

    private final Phrases words;
    private final Label headline = new Label();
    private final Label places = new Label();
    private final Label hint;
    private final Button demo;

    NothingFound(Phrases words, TerminalsViewModel model) {
        this.words = words;
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        headline.getStyleClass().add("headline");
        places.getStyleClass().add("hint");
        places.setId("terminals-places");
        hint = new Label(words.get("none.hint"));
        hint.getStyleClass().add("hint");
        demo = new Button(words.get("demo.start"));
        demo.setId("terminals-demo-start");
        demo.setOnAction(event -> model.startDemo());
        for (Label label : List.of(places, hint)) {
            label.setWrapText(true);
            label.setMaxWidth(420);
            label.setMinHeight(USE_PREF_SIZE);
        }
        setSpacing(8);
        getChildren().addAll(headline, places, hint, demo);
    }

    void show(boolean empty, TerminalsViewModel model) {
        setVisible(empty);
        boolean looking = model.scanningProperty().get();
        headline.setText(words.get(looking ? "next.looking" : "next.none"));
        List<String> looked =
                model.scannedProperty().get().map(scan -> scan.places()).orElse(List.of());
        List<String> problems =
                model.scannedProperty().get().map(scan -> scan.problems()).orElse(List.of());
        String where =
                looked.isEmpty() ? words.get("none.nowhere") : words.get("none.places", String.join("\n", looked));
        places.setText(problems.isEmpty() ? where : where + "\n" + String.join("\n", problems));
        TerminalsView.shown(places, !looking);
        TerminalsView.shown(hint, !looking);
        TerminalsView.shown(demo, !looking);
    }

    void demoBusy(boolean busy) {
        demo.setDisable(busy);
    }
}
