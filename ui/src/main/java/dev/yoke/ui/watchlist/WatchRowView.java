package dev.yoke.ui.watchlist;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Flash;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One line of the watch list.
final class WatchRowView extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final PriceText bid = new PriceText();
    private final PriceText ask = new PriceText();
    private final Label spread = new Label();
    private final Label day = new Label();
    private final Flash flash;
    private WatchRow.Shown last;

    WatchRowView(WatchRow row, WatchListViewModel model, Subscriptions open) {
        getStyleClass().add("watch-row");
        setMinWidth(0);
        last = row.shownProperty().get();
        Label name = new Label(row.name());
        name.getStyleClass().add("name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        spread.getStyleClass().add("spread");
        day.getStyleClass().add("day");
        flash = new Flash(bid);
        getChildren().addAll(name, gap, bid, ask, spread, day);
        WatchColumns.fix(spread, WatchColumns.SPREAD);
        WatchColumns.fix(day, WatchColumns.DAY);
        WatchColumns.fit(this, ask, spread, day);
        setOnMousePressed(event -> model.select(row));
        open.follow(row.shownProperty(), () -> show(row));
        open.follow(
                model.selectedProperty(),
                () -> pseudoClassStateChanged(
                        SELECTED, row.equals(model.selectedProperty().get())));
    }

    private void show(WatchRow row) {
        WatchRow.Shown now = row.shownProperty().get();
        bid.show(now.bid(), now.direction());
        ask.show(now.ask(), now.direction());
        spread.setText(now.spread());
        day.setText(now.stale() ? now.age() : now.day());
        day.getStyleClass()
                .setAll(
                        "label",
                        "day",
                        now.stale()
                                ? "stale"
                                : now.dayPercent() < 0 ? "loss" : now.dayPercent() > 0 ? "profit" : "muted");
        pseudoClassStateChanged(STALE, now.stale());
        if (!now.bid().equals(last.bid())) {
            flash.show(now.direction());
        }
        last = now;
        setAccessibleText(row.name() + " bid " + now.bid() + " ask " + now.ask() + " spread " + now.spread() + " day "
                + now.day() + (now.stale() ? ", " + now.age() : ""));
    }
}
