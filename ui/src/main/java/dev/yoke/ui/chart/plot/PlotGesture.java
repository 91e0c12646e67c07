package dev.yoke.ui.chart.plot;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse and keys on the plot before the chart itself has them. What answers `true` has used the event up: nobody else
/// sees it. Who took the press gets its drags and its release, wherever they are. Thread: FX.
public interface PlotGesture {

    /// @param at in the plot's coordinates, outside of it over the axes
    default boolean onPressed(MouseEvent event, Point2D at) {
        return false;
    }

    /// Only for who took the press.
    default void onDragged(MouseEvent event, Point2D at) {}

    /// Only for who took the press.
    default void onReleased(MouseEvent event, Point2D at) {}

    /// The mouse without a button; its use does not hide the crosshair.
    default boolean onMoved(MouseEvent event, Point2D at) {
        return false;
    }

    default boolean onClicked(MouseEvent event, Point2D at) {
        return false;
    }

    default boolean onScroll(ScrollEvent event, Point2D at) {
        return false;
    }

    /// @param at where the menu belongs; by key, at the crosshair or in the plot's middle
    default boolean onContextMenu(Point2D at, Point2D onScreen) {
        return false;
    }

    default boolean onKey(KeyEvent event) {
        return false;
    }

    /// The cursor over a place of the plot; the first gesture that knows one decides.
    default Optional<Cursor> cursor(Point2D at) {
        return Optional.empty();
    }

    /// Gives up what it was doing: Esc, another symbol or timeframe, the chart is detached.
    ///
    /// @return whether there was something to give up
    default boolean cancel() {
        return false;
    }
}
