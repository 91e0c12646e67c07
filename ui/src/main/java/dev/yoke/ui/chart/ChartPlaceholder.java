package dev.yoke.ui.chart;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands in the chart's place while there are no candles: what is going on, and what to do about it. Thread: FX.
final class ChartPlaceholder {

    private static final double TEXT_WIDTH = 420;

    private final ChartViewModel model;
    private final Label headline = new Label();
    private final Label hint = new Label();
    private final Button again;
    private final Button cancel;
    private final VBox root;
    private final boolean rightToLeft;

    ChartPlaceholder(ChartViewModel model) {
        this.model = model;
        headline.getStyleClass().add("headline");
        hint.getStyleClass().add("hint");
        // JavaFX 26 fails to break some lines that run from right to left: there a sentence is a line.
        rightToLeft = model.words().phrases().language().isRightToLeft();
        hint.setWrapText(!rightToLeft);
        hint.setMaxWidth(rightToLeft ? Double.MAX_VALUE : TEXT_WIDTH);
        again = new Button(model.words().get("again"));
        again.setId("chart-again");
        again.setOnAction(event -> model.watch());
        cancel = new Button(model.words().get("loading.cancel"));
        cancel.setId("chart-cancel-loading");
        cancel.setOnAction(event -> model.cancelLoading());
        HBox buttons = new HBox(8, again, cancel);
        buttons.getStyleClass().add("chart-placeholder-buttons");
        root = new VBox(headline, hint, buttons);
        root.getStyleClass().add("empty-state");
        root.setPickOnBounds(false);
    }

    Node node() {
        return root;
    }

    void show(ChartStatus status, boolean hasCandles) {
        headline.setText(status.headline());
        hint.setText(rightToLeft ? status.hint().replace(". ", ".\n") : status.hint());
        root.setVisible(!hasCandles);
        boolean asked = status.kind() == ChartStatus.Kind.LOADING || status.kind() == ChartStatus.Kind.REFUSED;
        show(again, asked || status.kind() == ChartStatus.Kind.OFFLINE);
        show(cancel, asked && model.canCancelLoading());
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
