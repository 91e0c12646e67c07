package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.theme.Figures;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// One open position.
public final class PositionRow {

    /// What stays the same while a position lives.
    record Key(TerminalId terminal, long identifier) {
        static Key of(PositionView view) {
            return new Key(view.position().terminal(), view.position().identifier());
        }
    }

    /// Its currency is the account's and would be found in every row.
    private static final Set<Column> NOT_SEARCHED = EnumSet.of(Column.PROFIT);

    private final Key key;
    private final Texts<Column> texts = new Texts<>(Column.class);
    private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private PositionView view;
    private boolean closeSent;

    enum Column {
        ACCOUNT,
        SYMBOL,
        SIDE,
        LOTS,
        ENTRY,
        NOW,
        PROFIT,
        R,
        PIPS,
        STOP,
        TARGET,
        AGE,
        SOURCE
    }

    PositionRow(PositionView view) {
        this.key = Key.of(view);
        this.view = view;
    }

    void show(PositionView next, long nowMs, int decimals, long priceAgeMs) {
        view = next;
        Position position = next.position();
        int digits = next.digits();
        texts.set(Column.ACCOUNT, position.terminal().name());
        texts.set(Column.SYMBOL, position.symbol().name());
        texts.set(Column.SIDE, position.side().name());
        texts.set(Column.LOTS, Figures.lots(position.lots().units()));
        texts.set(Column.ENTRY, price(position.openPrice().units(), digits, decimals));
        stale.set(priceAgeMs != Freshness.NOW);
        texts.set(
                Column.NOW,
                stale.get()
                        ? Figures.age(priceAgeMs) + " old"
                        : price(position.currentPrice().units(), digits, decimals));
        texts.set(
                Column.PROFIT,
                Figures.signedMoney(next.profit().units()) + " " + next.profit().currency());
        texts.set(Column.R, next.nakedStop() ? Figures.NONE : Figures.rMultiple(next.rMultiple()));
        texts.set(Column.PIPS, Figures.pips(next.pips()));
        texts.set(
                Column.STOP,
                next.nakedStop() ? "no stop" : price(position.stopLoss().units(), digits, decimals));
        texts.set(Column.TARGET, price(position.takeProfit().units(), digits, decimals));
        texts.set(Column.AGE, Figures.age(nowMs - position.openMs()));
        texts.set(Column.SOURCE, next.source());
        closing.set(closeSent || next.closing());
    }

    private static String price(long units, int digits, int decimals) {
        return Figures.aligned(Figures.price(units, digits), decimals);
    }

    ObservableValue<String> text(Column column) {
        return texts.get(column);
    }

    Key key() {
        return key;
    }

    PositionView view() {
        return view;
    }

    ReadOnlyBooleanProperty closingProperty() {
        return closing.getReadOnlyProperty();
    }

    /// Whether the price is old: its age then stands in its place.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Marks the close as sent.
    ///
    /// @return false when it already was
    boolean startClosing() {
        if (closing.get()) {
            return false;
        }
        closeSent = true;
        closing.set(true);
        return true;
    }

    void closeAnswered(boolean accepted) {
        closeSent = false;
        if (!accepted) {
            closing.set(view.closing());
        }
    }

    boolean contains(String lowerCase) {
        return texts.contain(lowerCase, NOT_SEARCHED);
    }

    String asText() {
        return texts.joined();
    }
}
