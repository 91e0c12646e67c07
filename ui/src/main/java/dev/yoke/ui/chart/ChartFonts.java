package dev.yoke.ui.chart;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The fonts of texts on the canvas, in the family of the controls around it.
record ChartFonts(String family, Font small, Font strong, Font watermark) {

    private static final double SMALL = 11;
    private static final double WATERMARK = 64;

    static ChartFonts of(String family) {
        return new ChartFonts(
                family,
                Font.font(family, SMALL),
                Font.font(family, FontWeight.BOLD, SMALL),
                Font.font(family, FontWeight.BOLD, WATERMARK));
    }

    /// Measures on one reused node; FX thread only.
    static final class Ruler {
        private final Text text = new Text();

        double width(String content, Font font) {
            text.setFont(font);
            text.setText(content);
            return text.getLayoutBounds().getWidth();
        }
    }
}
