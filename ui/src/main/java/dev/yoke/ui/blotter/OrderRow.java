package dev.yoke.ui.blotter;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Order;
import dev.yoke.core.view.OrderView;
import dev.yoke.ui.theme.Figures;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// One pending order.
public final class OrderRow {

    record Key(TerminalId terminal, long ticket) {
        static Key of(OrderView view) {
            return new Key(view.order().terminal(), view.order().ticket());
        }
    }

    enum Column {
        ACCOUNT,
        SYMBOL,
        SIDE,
        TYPE,
        LOTS,
        PRICE,
        STOP,
        TARGET,
        AGE,
        SOURCE
    }

    private final Key key;
    private final Texts<Column> texts = new Texts<>(Column.class);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private OrderView view;
    private boolean cancelSent;

    OrderRow(OrderView view) {
        this.key = Key.of(view);
        this.view = view;
    }

    void show(OrderView next, long nowMs, int decimals, boolean old) {
        view = next;
        Order order = next.order();
        texts.set(Column.ACCOUNT, order.terminal().name());
        texts.set(Column.SYMBOL, order.symbol().name());
        texts.set(Column.SIDE, order.side().name());
        texts.set(Column.TYPE, order.type().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        texts.set(Column.LOTS, Figures.lots(order.lotsCurrent().units()));
        texts.set(Column.PRICE, price(order.price().units(), decimals));
        texts.set(Column.STOP, price(order.stopLoss().units(), decimals));
        texts.set(Column.TARGET, price(order.takeProfit().units(), decimals));
        texts.set(Column.AGE, Figures.age(nowMs - order.setupMs()));
        texts.set(Column.SOURCE, next.source());
        stale.set(old);
        cancelling.set(cancelSent || next.cancelling());
    }

    private String price(long units, int decimals) {
        return Figures.aligned(Figures.price(units, view.digits()), decimals);
    }

    ObservableValue<String> text(Column column) {
        return texts.get(column);
    }

    Key key() {
        return key;
    }

    OrderView view() {
        return view;
    }

    ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Marks the cancel as sent.
    ///
    /// @return false when it already was
    boolean startCancelling() {
        if (cancelling.get()) {
            return false;
        }
        cancelSent = true;
        cancelling.set(true);
        return true;
    }

    void cancelAnswered(boolean accepted) {
        cancelSent = false;
        if (!accepted) {
            cancelling.set(view.cancelling());
        }
    }

    boolean contains(String lowerCase) {
        return texts.contain(lowerCase);
    }

    String asText() {
        return texts.joined();
    }
}
