package dev.yoke.ui.desk;

import dev.yoke.ui.theme.Figures;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableBooleanValue;

/// Money as it may be shown now: in streamer mode as dots, of one width whatever the amount. Units 1e-8. Thread: FX.
public final class Amounts {

    public static final String HIDDEN = "•••";

    /// A figure with a currency's code behind it.
    private static final Pattern AMOUNT =
            Pattern.compile("[+−-]?(?:\\d{1,3}(?:[ \u2009\u00A0,]\\d{3})+|\\d+)(?:\\.\\d+)?(?= ?[A-Z]{3}\\b)");

    private final ObservableBooleanValue hidden;

    public Amounts(ObservableBooleanValue hidden) {
        this.hidden = hidden;
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

    /// A sentence of the engine, with the amounts in it hidden and the percents left.
    public String sentence(String text) {
        return hidden.get() ? AMOUNT.matcher(text).replaceAll(HIDDEN) : text;
    }

    /// Any text with an amount in it.
    public String text(String text) {
        return hidden.get() ? HIDDEN : text;
    }
}
