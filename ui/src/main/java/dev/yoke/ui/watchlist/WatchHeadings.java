package dev.yoke.ui.watchlist;

import dev.yoke.ui.words.Phrases;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the columns of the watch list are.
final class WatchHeadings extends HBox {

    WatchHeadings(Phrases words) {
        getStyleClass().add("watch-headings");
        setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label spark = heading(words, "column.spark", WatchColumns.SPARK);
        Label ask = heading(words, "column.ask", WatchColumns.PRICE);
        Label spread = heading(words, "column.spread", WatchColumns.SPREAD);
        spread.setTooltip(new Tooltip(words.get("column.spread.tip")));
        Label day = heading(words, "column.day", WatchColumns.DAY);
        day.setTooltip(new Tooltip(words.get("column.day.tip")));
        getChildren()
                .addAll(
                        new Label(words.get("column.symbol")),
                        gap,
                        spark,
                        heading(words, "column.bid", WatchColumns.PRICE),
                        ask,
                        spread,
                        day);
        WatchColumns.fit(this, ask, spread, day, spark);
    }

    private static Label heading(Phrases words, String key, double width) {
        Label label = new Label(words.get(key));
        WatchColumns.fix(label, width);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }
}
