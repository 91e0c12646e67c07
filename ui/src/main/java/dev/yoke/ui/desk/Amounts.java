package dev.yoke.ui.desk;

import dev.yoke.ui.theme.Figures;
import javafx.beans.value.ObservableBooleanValue;

/// Money as it may be shown now: in streamer mode as dots, of one width whatever the amount. Units 1e-8. Thread: FX.
public final class Amounts {

    public static final String HIDDEN = "•••";

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

    /// Any text with an amount in it.
    public String text(String text) {
        return hidden.get() ? HIDDEN : text;
    }
}
