package dev.yoke.ui.chart.plot;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The fonts on the canvas and their widths, measured on one reused node and remembered: labels of lines are the same
/// from frame to frame. Thread: FX.
public final class Lettering {

    private static final int MOST = 2_000;

    private final ChartFonts fonts;
    private final Text text = new Text();
    private final Map<Measured, Double> widths = new HashMap<>();

    private record Measured(String content, Font font) {}

    public Lettering(ChartFonts fonts) {
        this.fonts = fonts;
    }

    public ChartFonts fonts() {
        return fonts;
    }

    public double width(String content, Font font) {
        if (widths.size() >= MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Measured(content, font), this::measure);
    }

    private double measure(Measured wanted) {
        text.setFont(wanted.font());
        text.setText(wanted.content());
        return text.getLayoutBounds().getWidth();
    }
}
