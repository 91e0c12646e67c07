package dev.yoke.ui.chart.plot;

import dev.yoke.ui.theme.Palette;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.theme.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A region that is painted by hand in the colours of the theme, which it takes from the stylesheets.
public abstract class ColouredRegion extends Region {

    private static final StyleablePropertyFactory<ColouredRegion> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Palette INITIAL = Theme.DARK.palette();

    private final Map<Token, StyleableProperty<Color>> tokens = new EnumMap<>(Token.class);
    private final StyleableProperty<Boolean> downHollow;
    private Optional<ChartColours> colours = Optional.empty();

    protected ColouredRegion() {
        for (Token token : Token.values()) {
            tokens.put(token, colourProperty(token));
        }
        downHollow = STYLES.createStyleableBooleanProperty(
                this, "downHollow", "-yoke-down-hollow", region -> region.downHollow, false);
        tokens.values().forEach(this::watchStyle);
        watchStyle(downHollow);
    }

    private StyleableProperty<Color> colourProperty(Token token) {
        return STYLES.createStyleableColorProperty(
                this,
                token.cssName().substring(1),
                "-yoke" + token.cssName(),
                region -> Objects.requireNonNull(region.tokens.get(token)),
                INITIAL.get(token));
    }

    private void watchStyle(StyleableProperty<?> property) {
        if (property instanceof Observable observable) {
            observable.addListener(changed -> colours = Optional.empty());
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /// Takes over a theme that changed.
    ///
    /// @return whether the colours are others than before
    protected final boolean followStyle() {
        if (colours.isPresent()) {
            return false;
        }
        colours = Optional.of(readColours());
        return true;
    }

    protected final ChartColours colours() {
        return colours.orElseGet(this::readColours);
    }

    private ChartColours readColours() {
        return new ChartColours(
                token -> Objects.requireNonNull(tokens.get(token)).getValue(), downHollow.getValue());
    }
}
