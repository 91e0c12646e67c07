package dev.yoke.ui.desk;

import dev.yoke.ui.theme.Figures;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableBooleanValue;

/// Money and lots as they may be shown now: in streamer mode as dots, of one width whatever the amount; R and percent
/// stay. Units 1e-8. Thread: FX.
public final class Amounts {

    public static final String HIDDEN = "•••";

    /// A figure that stands by itself: no part of a name (`US30`, `demo-1`, `100k`) and no ticket (`#12`).
    private static final String FIGURE = "(?<![\\p{L}\\d#_.])(?<![\\p{L}\\d][-:/])[+\u2212-]?"
            + "(?:\\d{1,3}(?:[ \u2009\u202F\u00A0,]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?![\\p{L}\\d_:]|[./]\\d)";

    /// What may be seen behind a figure: percent, R, and what is neither money nor a size.
    private static final String SEEN =
            "(?! ?(?:%|R\\b|pips?\\b|points?\\b|ms\\b|s\\b|m\\b|min\\b|h\\b|d\\b|seconds?\\b|minutes?\\b"
                    + "|hours?\\b|days?\\b|tries\\b|times\\b|positions?\\b|orders?\\b|entries\\b|trades?\\b|accounts?\\b"
                    + "|signals?\\b|repeats?\\b|loss(?:es)? in a row\\b|of \\d+ (?:positions|orders|accounts)))";

    private static final Pattern AMOUNT = Pattern.compile(FIGURE + SEEN);

    private final ObservableBooleanValue hidden;
    private final UnaryOperator<String> language;

    public Amounts(ObservableBooleanValue hidden) {
        this(hidden, UnaryOperator.identity());
    }

    /// @param language says a sentence of the engine in the trader's language
    Amounts(ObservableBooleanValue hidden, UnaryOperator<String> language) {
        this.hidden = hidden;
        this.language = language;
    }

    /// On a change everything that shows money has to be written anew.
    public ObservableBooleanValue hiddenProperty() {
        return hidden;
    }

    public String money(long units) {
        return hidden.get() ? HIDDEN : Figures.money(units);
    }

    public String signedMoney(long units) {
        return hidden.get() ? HIDDEN : Figures.signedMoney(units);
    }

    public String money(long units, String currency) {
        return hidden.get() ? HIDDEN : Figures.money(units) + " " + currency;
    }

    public String lots(long units) {
        return hidden.get() ? HIDDEN : Figures.lots(units);
    }

    /// A sentence of the engine in the trader's language: of its figures only percent, R, distances, times and counts
    /// of
    /// things are left. What is not known to be harmless is hidden, a price too. Hidden first: units and things are
    /// known by their English names.
    public String sentence(String recorded) {
        return language.apply(typed(recorded));
    }

    /// A line as somebody wrote it, with the same figures left.
    public String typed(String line) {
        return hidden.get() ? AMOUNT.matcher(line).replaceAll(HIDDEN) : line;
    }

    /// Any text with an amount in it.
    public String text(String text) {
        return hidden.get() ? HIDDEN : text;
    }
}
