package dev.yoke.testkit;

import javafx.scene.paint.Color;

/// How well one colour is told from another. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
public final class Contrast {

    private Contrast() {}

    /// From 1, the same, to 21, black on white.
    public static double of(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
