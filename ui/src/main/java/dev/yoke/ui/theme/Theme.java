package dev.yoke.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/// A look: AtlantaFX's controls, our tokens on top. Thread: FX.
public enum Theme {
    DARK,
    LIGHT,
    COLOUR_BLIND;

    /// Dresses a scene; may be called again to change the look.
    public void apply(Scene scene) {
        scene.setUserAgentStylesheet(baseSheet());
        scene.getStylesheets().setAll(stylesheets());
        scene.getRoot()
                .setStyle("-fx-font-family: \"" + Fonts.family() + "\"; -fx-font-size: " + Measures.FONT + "px;");
    }

    /// Our own stylesheets, the tokens first, then what every panel shares.
    public List<String> stylesheets() {
        return List.of(tokenSheet().toExternalForm(), sheet("controls.css").toExternalForm());
    }

    public Palette palette() {
        return Palette.of(this);
    }

    URL tokenSheet() {
        return sheet("tokens-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".css");
    }

    private String baseSheet() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    private static URL sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
