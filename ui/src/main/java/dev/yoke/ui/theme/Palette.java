package dev.yoke.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The tokens' colours as values, read from the theme's own token stylesheet, for what is painted on a canvas.
public final class Palette {

    private final Map<Token, Color> colours;

    private Palette(Map<Token, Color> colours) {
        this.colours = colours;
    }

    public static Palette of(Theme theme) {
        String css = read(theme.tokenSheet());
        Map<Token, Color> colours = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            Matcher matcher = Pattern.compile("(?m)^\\s*" + token.cssName() + ":\\s*(#[0-9a-f]{6});")
                    .matcher(css);
            if (!matcher.find()) {
                throw new IllegalStateException("the theme " + theme + " lacks the colour " + token.cssName());
            }
            colours.put(token, Color.web(matcher.group(1)));
        }
        return new Palette(Collections.unmodifiableMap(colours));
    }

    public Color get(Token token) {
        Color colour = colours.get(token);
        if (colour == null) {
            throw new IllegalStateException("no colour " + token.cssName());
        }
        return colour;
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
