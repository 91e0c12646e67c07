package dev.yoke.ui.watchlist;

import dev.yoke.ui.theme.PricePieces;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/// A price whose last pip is larger. What a price lacks in decimals stands behind it unseen, so that the points of a
/// column stand below each other.
final class PriceText extends HBox {

    private static final int LARGE = 2;
    private static final int SMALL = 3;

    private final Text head = new Text();
    private final Text pips = new Text();
    private final Text tail = new Text();
    private final Text padLarge = new Text();
    private final Text padSmall = new Text();
    private int direction;

    PriceText() {
        getStyleClass().add("price-text");
        head.getStyleClass().add("head");
        pips.getStyleClass().add("pips");
        tail.getStyleClass().add("tail");
        padLarge.getStyleClass().addAll("pips", "pad");
        padSmall.getStyleClass().addAll("tail", "pad");
        getChildren().addAll(head, pips, tail, padLarge, padSmall);
        setMinWidth(WatchColumns.PRICE);
        setPrefWidth(WatchColumns.PRICE);
        setMaxWidth(WatchColumns.PRICE);
    }

    void show(PricePieces price, int next) {
        show(head, price.head());
        show(pips, price.pips());
        show(tail, price.tail());
        boolean whole = !(price.head() + price.pips()).contains(".");
        int large = whole ? 0 : decimals(price.pips());
        int small = (price.head().contains(".") ? decimals(price.head()) : 0)
                + price.tail().length();
        show(padLarge, "0".repeat(Math.max(0, LARGE - large)));
        show(padSmall, (whole ? "." : "") + "0".repeat(Math.max(0, SMALL - small)));
        if (next != direction) {
            direction = next;
            getStyleClass().setAll("price-text", next < 0 ? "falling" : "rising");
        }
    }

    /// An empty text has no base line and would lift the others.
    private static void show(Text piece, String text) {
        piece.setText(text);
        piece.setManaged(!text.isEmpty());
        piece.setVisible(!text.isEmpty());
    }

    /// Digits behind the point, all of them where the point stands before this piece.
    static int decimals(String piece) {
        return piece.length() - piece.indexOf('.') - 1;
    }
}
