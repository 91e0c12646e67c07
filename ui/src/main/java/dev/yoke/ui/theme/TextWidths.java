package dev.yoke.ui.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide short texts are in one font, from the widths of their characters: exact enough to choose the form that
/// fits, and cheap enough for figures that tick. Thread: FX.
public final class TextWidths {

    /// Fonts of one screen in use at a time; another scale or theme brings others, and those not used go.
    private static final int MOST_FONTS = 32;
    /// Characters of one font; prices and names use a few dozen.
    private static final int MOST_CHARACTERS = 1_024;

    private static final Map<Font, TextWidths> ALL = bounded(MOST_FONTS);

    private final Text measured = new Text();
    private final Map<Character, Double> widths = bounded(MOST_CHARACTERS);

    private TextWidths(Font font) {
        measured.setFont(font);
    }

    /// Forgets what was not used for longest.
    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    static int fontsKept() {
        return ALL.size();
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
