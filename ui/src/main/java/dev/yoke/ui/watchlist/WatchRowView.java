package dev.yoke.ui.watchlist;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Flash;
import dev.yoke.ui.theme.PricePieces;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

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
        getChildren().addAll(name, gap, bid, spread, ask, day);
        widthProperty().subscribe(() -> {
            show(spread, getWidth() > 200);
            show(day, getWidth() > 240);
            show(ask, getWidth() > 330);
        });
        setOnMousePressed(event -> model.select(row));
        open.follow(row.shownProperty(), () -> show(row));
        open.follow(
                model.selectedProperty(),
                () -> pseudoClassStateChanged(
                        SELECTED, row.equals(model.selectedProperty().get())));
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private void show(WatchRow row) {
        WatchRow.Shown now = row.shownProperty().get();
        bid.show(now.bid(), now.direction());
        ask.show(now.ask(), now.direction());
        spread.setText(now.spread());
        day.setText(now.day());
        day.getStyleClass()
                .setAll("label", "day", now.dayPercent() < 0 ? "loss" : now.dayPercent() > 0 ? "profit" : "muted");
        pseudoClassStateChanged(STALE, now.stale());
        if (!now.bid().equals(last.bid())) {
            flash.show(now.direction());
        }
        last = now;
        setAccessibleText(row.name() + " " + now.bid() + " spread " + now.spread() + " day " + now.day());
    }

    /// A price whose last pip is larger.
    private static final class PriceText extends HBox {
        private final Text head = new Text();
        private final Text pips = new Text();
        private final Text tail = new Text();
        private int direction;

        private PriceText() {
            getStyleClass().add("price-text");
            head.getStyleClass().add("head");
            pips.getStyleClass().add("pips");
            tail.getStyleClass().add("tail");
            getChildren().addAll(head, pips, tail);
            setMinWidth(78);
            setPrefWidth(78);
        }

        private void show(PricePieces price, int next) {
            head.setText(price.head());
            pips.setText(price.pips());
            tail.setText(price.tail());
            if (next != direction) {
                direction = next;
                getStyleClass().setAll("price-text", next < 0 ? "falling" : "rising");
            }
        }
    }
}
