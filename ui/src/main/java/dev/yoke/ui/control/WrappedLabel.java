package dev.yoke.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A label of several lines. It is never wrapped narrower than its longest word needs: JavaFX 26 fails on a word from
/// right to left that it has to break.
public final class WrappedLabel extends Label {

    private static final double LEAST_WIDTH = 96;

    public WrappedLabel(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setMinWidth(LEAST_WIDTH);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? width : Math.max(width, LEAST_WIDTH));
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 ? width : Math.max(width, LEAST_WIDTH));
    }
}
