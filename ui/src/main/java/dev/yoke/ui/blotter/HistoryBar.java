package dev.yoke.ui.blotter;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.Arrays;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// Which deals the history shows, and how far reading the journal has come.
final class HistoryBar extends HBox {

    private final DealBook deals;
    private final ChoiceBox<Period> period = new ChoiceBox<>();
    private final TextField from;
    private final TextField to;
    private final Button load;
    private final Label progress = new Label();
    private final Button cancel;
    private final Label trouble = new Label();
    private final Button again;

    HistoryBar(DealBook deals, Phrases words) {
        this.deals = deals;
        getStyleClass().add("history-bar");
        period.setId("history-period");
        period.setAccessibleText(words.get("history.period"));
        period.setConverter(named(words));
        period.getItems().setAll(Arrays.asList(Period.values()));
        from = date("history-from", words.get("history.from"));
        to = date("history-to", words.get("history.to"));
        load = new Button(words.get("history.load"));
        load.setId("history-load");
        load.setOnAction(event -> deals.load());
        from.setOnAction(event -> deals.load());
        to.setOnAction(event -> deals.load());
        cancel = new Button(words.get("history.cancel"));
        cancel.setId("history-cancel");
        cancel.setOnAction(event -> deals.loader().cancel());
        trouble.getStyleClass().add("warn");
        progress.getStyleClass().add("muted");
        again = new Button(words.get("again"));
        again.setId("history-again");
        again.setOnAction(event -> deals.loader().again());
        getChildren().addAll(period, from, to, load, progress, cancel, trouble, again);
    }

    private static TextField date(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(8);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return field;
    }

    private static StringConverter<Period> named(Phrases words) {
        return new StringConverter<>() {
            @Override
            public String toString(Period value) {
                return value == null ? "" : words.get("period." + value.name());
            }

            @Override
            public Period fromString(String text) {
                return Period.TODAY;
            }
        };
    }

    void attach(Subscriptions open) {
        period.valueProperty().bindBidirectional(deals.periodProperty());
        from.textProperty().bindBidirectional(deals.fromProperty());
        to.textProperty().bindBidirectional(deals.toProperty());
        open.add(() -> period.valueProperty().unbindBidirectional(deals.periodProperty()));
        open.add(() -> from.textProperty().unbindBidirectional(deals.fromProperty()));
        open.add(() -> to.textProperty().unbindBidirectional(deals.toProperty()));
        open.follow(deals.periodProperty(), this::showDates);
        open.follow(deals.loader().loadingProperty(), this::showProgress);
        open.follow(deals.loader().progressProperty(), this::showProgress);
        open.follow(deals.loader().troubleProperty(), this::showTrouble);
        open.follow(deals.wrongProperty(), this::showTrouble);
        open.follow(deals.loader().failedProperty(), this::showTrouble);
    }

    private void showDates() {
        boolean dates = deals.periodProperty().get() == Period.DATES;
        for (Node node : new Node[] {from, to, load}) {
            node.setVisible(dates);
            node.setManaged(dates);
        }
    }

    private void showProgress() {
        boolean loading = deals.loader().loadingProperty().get();
        progress.setText(loading ? deals.loader().progressProperty().get() : "");
        cancel.setVisible(loading);
        cancel.setManaged(loading);
    }

    private void showTrouble() {
        String wrong = deals.wrongProperty().get();
        trouble.setText(wrong.isEmpty() ? deals.loader().troubleProperty().get() : wrong);
        boolean failed = wrong.isEmpty() && deals.loader().failedProperty().get();
        again.setVisible(failed);
        again.setManaged(failed);
    }
}
