package dev.yoke.ui.shell.dock;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Where a dragged panel would go.
///
/// @param panel of the tabs beside or into which it goes; empty = the edge of the whole window
/// @param index among those tabs, for [Side#CENTRE]
/// @param mark what it would cover, in the pane's coordinates
record DropTarget(DockPane pane, String panel, Side side, int index, Bounds mark) {

    private static final double ZONE = 0.28;

    /// The side of a rectangle that a point is near; the middle is [Side#CENTRE].
    static Side sideAt(double x, double y, double width, double height) {
        double left = x / width;
        double top = y / height;
        double nearest = Math.min(Math.min(left, 1 - left), Math.min(top, 1 - top));
        if (nearest > ZONE) {
            return Side.CENTRE;
        }
        if (nearest == left) {
            return Side.START;
        }
        if (nearest == 1 - left) {
            return Side.END;
        }
        return nearest == top ? Side.TOP : Side.BOTTOM;
    }

    /// The part of a rectangle at a side.
    static Bounds part(Bounds of, Side side, double share) {
        double width = side.isAcross() ? of.getWidth() * share : of.getWidth();
        double height = side == Side.CENTRE || side.isAcross() ? of.getHeight() : of.getHeight() * share;
        double x = side == Side.END ? of.getMaxX() - width : of.getMinX();
        double y = side == Side.BOTTOM ? of.getMaxY() - height : of.getMinY();
        return new BoundingBox(x, y, width, height);
    }
}
