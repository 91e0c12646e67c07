package dev.yoke.ui.watchlist;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The widths of the watch list's columns, and which give way in a narrow panel.
final class WatchColumns {

    static final double PRICE = 80;
    static final double SPREAD = 46;
    static final double MARK = 10;
    static final double DAY = 58;
    static final double SPARK = 56;
    private static final double NAME_AND_PADDING = 80;
    private static final double GAP = 4;

    private WatchColumns() {}

    /// Shows the bid, then day, spread, ask and the course of the day, as far as there is room.
    static void fit(Region row, Node ask, Node spread, Node day, Node spark) {
        row.widthProperty().subscribe(() -> {
            double room = row.getWidth() - NAME_AND_PADDING - PRICE - GAP;
            List<Node> columns = List.of(day, spread, ask, spark);
            double[] widths = {DAY, SPREAD, PRICE, SPARK};
            for (int i = 0; i < widths.length; i++) {
                room -= widths[i] + GAP;
                show(columns.get(i), room >= 0);
            }
        });
    }

    static boolean hasRoomForSpark(double width) {
        return width >= NAME_AND_PADDING + 2 * PRICE + DAY + SPREAD + SPARK + 5 * GAP;
    }

    static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
