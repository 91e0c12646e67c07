package dev.yoke.ui.shell;

import javafx.scene.control.SplitPane;

/// Puts the dividers where the default layout wants them, for any window from 1000 × 700 up, until the trader moves
/// one.
final class DefaultDividers {

    private static final double HEAT_MAP_SHARE = 0.3;

    private final SplitPane all;
    private final SplitPane centre;
    private final SplitPane below;
    private final SplitPane right;

    DefaultDividers(SplitPane all, SplitPane centre, SplitPane below, SplitPane right) {
        this.all = all;
        this.centre = centre;
        this.below = below;
        this.right = right;
    }

    void install() {
        all.widthProperty().subscribe(this::placeColumns);
        below.widthProperty().subscribe(this::placeHeatMap);
        centre.heightProperty().subscribe(this::placeRows);
        right.heightProperty().subscribe(this::placeTicket);
    }

    private void placeColumns() {
        double width = all.getWidth();
        if (width > 0) {
            double left = Math.clamp(width * 0.16, 172, 264);
            double rightWidth = Math.clamp(width * 0.19, 250, 360);
            all.setDividerPositions(left / width, 1 - rightWidth / width);
        }
    }

    private void placeHeatMap() {
        double width = below.getWidth();
        if (width > 0) {
            below.setDividerPositions(1 - Math.clamp(width * HEAT_MAP_SHARE, 190, 430) / width);
        }
    }

    private void placeRows() {
        double height = centre.getHeight();
        if (height > 0) {
            centre.setDividerPositions(1 - Math.clamp(height * 0.34, 200, 380) / height);
        }
    }

    private void placeTicket() {
        double height = right.getHeight();
        if (height > 0) {
            right.setDividerPositions(Math.clamp(360, 0, height * 0.6) / height);
        }
    }
}
