package dev.yoke.ui.diagnostics;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A small bar: how much of its width is filled. The figure stands beside it.
final class Gauge extends Region {

    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final double FROM = 0.75;

    private final Region fill = new Region();
    private double share;

    Gauge() {
        getStyleClass().add("gauge");
        fill.getStyleClass().add("fill");
        getChildren().add(fill);
    }

    /// @param now 0 to 1
    /// @param warns whether much is bad
    void show(double now, boolean warns) {
        if (now != share) {
            share = Math.clamp(now, 0, 1);
            requestLayout();
        }
        pseudoClassStateChanged(HIGH, warns && share >= FROM);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.round(getWidth() * share), getHeight());
    }
}
