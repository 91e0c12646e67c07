package dev.yoke.ui.blotter;

import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.time.ZoneId;
import java.util.Locale;

/// How rows write what they show: words, money as it may be shown, the trader's zone.
record Look(Phrases words, Amounts amounts, ZoneId zone) {

    static Look of(ScreenPorts ports) {
        return new Look(ports.phrases(Look.class), ports.desk().amounts(), ports.zone());
    }

    String signed(Money money) {
        return amounts.hiddenProperty().get()
                ? amounts.signedMoney(money.units())
                : Figures.signedMoney(money.units()) + " " + money.currency();
    }

    String money(Money money) {
        return amounts.money(money.units(), money.currency());
    }

    /// Why a level is left alone that is not where it was when its move was asked about.
    String movedMeanwhile(String symbol, Price asked, Price now, int digits) {
        return words.get(
                "edit.changed", symbol, Figures.price(asked.units(), digits), Figures.price(now.units(), digits));
    }

    String side(Side side) {
        return words.get("side." + side.name());
    }

    /// A price with room for `decimals`, so that points stand below each other.
    static String price(long units, int digits, int decimals) {
        return Figures.aligned(Figures.price(units, digits), decimals);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
