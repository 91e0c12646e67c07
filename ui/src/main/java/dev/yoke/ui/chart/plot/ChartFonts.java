package dev.yoke.ui.chart.plot;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The fonts of texts on the canvas, in the family of the controls around it.
public record ChartFonts(Font small, Font strong, Font watermark) {

    private static final double SMALL = 11;
    private static final double WATERMARK = 64;

    /// @param pixels device pixels per logical pixel, for canvases whose unit is the device's pixel
    public static ChartFonts of(String family, double pixels) {
        return new ChartFonts(
                Font.font(family, SMALL * pixels),
                Font.font(family, FontWeight.BOLD, SMALL * pixels),
                Font.font(family, FontWeight.BOLD, WATERMARK * pixels));
    }
}
