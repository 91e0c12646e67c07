package dev.yoke.ui.theme;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide short texts are in one font, from the widths of their characters: exact enough to choose the form that
/// fits,
/// and cheap enough for figures that tick. Thread: FX.
public final class TextWidths {

    private static final Map<Font, TextWidths> ALL = new HashMap<>();

    private final Text measured = new Text();
    private final Map<Character, Double> widths = new HashMap<>();

    private TextWidths(Font font) {
        measured.setFont(font);
    }

    public static TextWidths of(Font font) {
        return ALL.computeIfAbsent(font, TextWidths::new);
    }

    public double of(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += widths.computeIfAbsent(text.charAt(i), this::measure);
        }
        return width;
    }

    private double measure(char one) {
        measured.setText("x" + one + "x");
        double between = measured.getLayoutBounds().getWidth();
        measured.setText("xx");
        return between - measured.getLayoutBounds().getWidth();
    }
}
