package dev.yoke.ui.watchlist;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the columns of the watch list are.
final class WatchHeadings extends HBox {

    WatchHeadings() {
        getStyleClass().add("watch-headings");
        setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label ask = heading("ask", WatchColumns.PRICE);
        Label spread = heading("spread", WatchColumns.SPREAD);
        Label day = heading("day", WatchColumns.DAY);
        getChildren().addAll(new Label("symbol"), gap, heading("bid", WatchColumns.PRICE), ask, spread, day);
        WatchColumns.fit(this, ask, spread, day);
    }

    private static Label heading(String text, double width) {
        Label label = new Label(text);
        WatchColumns.fix(label, width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
