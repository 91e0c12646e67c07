package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.view.DealView;
import dev.yoke.ui.theme.Figures;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/// One execution of the recent past.
public final class DealRow {

    record Key(TerminalId terminal, long ticket) {
        static Key of(DealView view) {
            return new Key(view.deal().terminal(), view.deal().ticket());
        }
    }

    enum Column {
        TIME,
        ACCOUNT,
        SYMBOL,
        SIDE,
        WHAT,
        LOTS,
        PRICE,
        NET,
        REASON,
        SOURCE
    }

    private final Texts<Column> texts = new Texts<>(Column.class);
    private final DealView view;

    DealRow(DealView view, ZoneId zone, int decimals) {
        this.view = view;
        Deal deal = view.deal();
        texts.set(Column.TIME, Figures.timeOfDay(deal.timeMs(), zone));
        texts.set(Column.ACCOUNT, deal.terminal().name());
        texts.set(Column.SYMBOL, deal.symbol().name());
        texts.set(Column.SIDE, deal.side().name());
        texts.set(Column.WHAT, what(deal.entry()));
        texts.set(Column.LOTS, Figures.lots(deal.lots().units()));
        texts.set(Column.PRICE, Figures.aligned(Figures.price(deal.price().units(), view.digits()), decimals));
        texts.set(
                Column.NET,
                deal.entry() == Deal.Entry.IN && deal.net().units() == 0
                        ? Figures.NONE
                        : Figures.signedMoney(deal.net().units()) + " "
                                + deal.net().currency());
        texts.set(Column.REASON, deal.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        texts.set(Column.SOURCE, view.source());
    }

    private static String what(Deal.Entry entry) {
        return switch (entry) {
            case IN -> "open";
            case OUT -> "close";
            case INOUT -> "reverse";
            case OUT_BY -> "close by";
        };
    }

    ObservableValue<String> text(Column column) {
        return texts.get(column);
    }

    DealView view() {
        return view;
    }

    boolean contains(String lowerCase) {
        return texts.contain(lowerCase);
    }

    String asText() {
        return texts.joined();
    }
}
