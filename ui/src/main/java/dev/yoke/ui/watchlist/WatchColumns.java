package dev.yoke.ui.watchlist;

import javafx.scene.layout.Region;

/// The widths of the watch list's columns, and which give way in a narrow panel.
final class WatchColumns {

    static final double PRICE = 80;
    static final double SPREAD = 36;
    static final double DAY = 54;
    private static final double NAME_AND_PADDING = 82;
    private static final double GAP = 4;

    private WatchColumns() {}

    /// Shows day, then spread, then ask, as far as there is room.
    static void fit(Region row, Region ask, Region spread, Region day) {
        row.widthProperty().subscribe(() -> {
            double room = row.getWidth() - NAME_AND_PADDING - PRICE - GAP;
            show(day, room >= DAY + GAP);
            show(spread, room >= DAY + SPREAD + 2 * GAP);
            show(ask, room >= DAY + SPREAD + PRICE + 3 * GAP);
        });
    }

    static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
