package dev.yoke.ui.chart.plot;

import dev.yoke.ui.theme.Palette;
import dev.yoke.ui.theme.Token;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.paint.Color;

/// The colours a chart is painted with: the theme's tokens and a few mixtures of them.
public final class ChartColours {

    private static final double VOLUME_OPACITY = 0.28;
    private static final double HISTOGRAM_OPACITY = 0.6;
    private static final double BAND_OPACITY = 0.06;
    private static final double WATERMARK_OPACITY = 0.07;
    private static final double LABEL_OPACITY = 0.92;

    private final Map<Token, Color> tokens = new EnumMap<>(Token.class);
    private final boolean downHollow;
    private final Color volumeUp;
    private final Color volumeDown;
    private final Color histogramUp;
    private final Color histogramDown;
    private final Color band;
    private final Color watermark;
    private final Color label;

    public ChartColours(Function<Token, Color> colours, boolean downHollow) {
        for (Token token : Token.values()) {
            tokens.put(token, colours.apply(token));
        }
        this.downHollow = downHollow;
        volumeUp = fade(get(Token.UP), VOLUME_OPACITY);
        volumeDown = fade(get(Token.DOWN), VOLUME_OPACITY);
        histogramUp = fade(get(Token.UP), HISTOGRAM_OPACITY);
        histogramDown = fade(get(Token.DOWN), HISTOGRAM_OPACITY);
        band = fade(get(Token.ACCENT), BAND_OPACITY);
        watermark = fade(get(Token.FG), WATERMARK_OPACITY);
        label = fade(get(Token.BG_PANEL), LABEL_OPACITY);
    }

    public static ChartColours of(Palette palette) {
        return new ChartColours(palette::get, false);
    }

    public Color get(Token token) {
        Color colour = tokens.get(token);
        if (colour == null) {
            throw new IllegalStateException("no colour " + token.cssName());
        }
        return colour;
    }

    public Color candle(boolean up) {
        return get(up ? Token.UP : Token.DOWN);
    }

    public Color volume(boolean up) {
        return up ? volumeUp : volumeDown;
    }

    /// Falling candles are outlined, so that they differ by more than colour.
    public boolean isHollow(boolean up) {
        return downHollow && !up;
    }

    /// Bars of an oscillator, growing or shrinking.
    public Color histogram(boolean grows) {
        return grows ? histogramUp : histogramDown;
    }

    /// The ground of a session, pale.
    public Color wash(Token token) {
        return fade(get(token), BAND_OPACITY);
    }

    public Color band() {
        return band;
    }

    public Color watermark() {
        return watermark;
    }

    /// The ground of texts over candles.
    public Color label() {
        return label;
    }

    private static Color fade(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }
}
