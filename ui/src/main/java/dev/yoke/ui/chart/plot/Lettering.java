package dev.yoke.ui.chart.plot;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The fonts on the canvas and their widths, measured on one reused node. Thread: FX.
public final class Lettering {

    private final ChartFonts fonts;
    private final Text text = new Text();

    public Lettering(ChartFonts fonts) {
        this.fonts = fonts;
    }

    public ChartFonts fonts() {
        return fonts;
    }

    public double width(String content, Font font) {
        text.setFont(font);
        text.setText(content);
        return text.getLayoutBounds().getWidth();
    }
}
