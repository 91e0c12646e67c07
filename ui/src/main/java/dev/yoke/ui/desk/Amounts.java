package dev.yoke.ui.desk;

import dev.yoke.ui.theme.Figures;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableBooleanValue;

/// Money and lots as they may be shown now: in streamer mode as dots, of one width whatever the amount; R and percent
/// stay. Units 1e-8. Thread: FX.
public final class Amounts {

    public static final String HIDDEN = "•••";

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

    /// A sentence of the engine in the trader's language: of its figures only percent, R, distances, times and
    /// counts are left. What is not known to be harmless is hidden, a price too. Hidden first: units and things
    /// are known by their English names.
    public String sentence(String recorded) {
        return language.apply(hidden.get() ? HiddenFigures.inSentence(recorded) : recorded);
    }

    /// A line as somebody wrote it: only percent, R and pips are left.
    public String typed(String line) {
        return hidden.get() ? HiddenFigures.inTyped(line) : line;
    }

    /// A line that is being written, while [#hiddenProperty]: a dot for each character of its amounts.
    public static String dotted(String line) {
        return HiddenFigures.dotted(line);
    }

    /// Any text with an amount in it.
    public String text(String text) {
        return hidden.get() ? HIDDEN : text;
    }
}
