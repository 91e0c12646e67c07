package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the trader has filled in. Thread: FX.
final class TicketFields {

    static final String NAME = "ticket";

    final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.BUY);
    final ObjectProperty<OrderType> type = new SimpleObjectProperty<>(OrderType.MARKET);
    final StringProperty price = new SimpleStringProperty("");
    final StringProperty limit = new SimpleStringProperty("");
    final ObjectProperty<SizeIn> sizeIn = new SimpleObjectProperty<>(SizeIn.PERCENT);
    final StringProperty size = new SimpleStringProperty("0.50");
    final ObjectProperty<LevelIn> stopIn = new SimpleObjectProperty<>(LevelIn.ATR);
    final StringProperty stop = new SimpleStringProperty("1.5");
    final ObjectProperty<LevelIn> targetIn = new SimpleObjectProperty<>(LevelIn.ATR);
    final StringProperty target = new SimpleStringProperty("3.0");
    final StringProperty plan = new SimpleStringProperty("");
    final BooleanProperty linked = new SimpleBooleanProperty();
    final ObjectProperty<Side> otherSide = new SimpleObjectProperty<>(Side.SELL);
    final ObjectProperty<OrderType> otherType = new SimpleObjectProperty<>(OrderType.STOP);
    final StringProperty otherPrice = new SimpleStringProperty("");
    final BooleanProperty oneClick = new SimpleBooleanProperty();

    /// As kept from one start to the next: how sizes and levels are said, never an order.
    record Kept(
            @Nullable SizeIn sizeIn,
            @Nullable String size,
            @Nullable LevelIn stopIn,
            @Nullable String stop,
            @Nullable LevelIn targetIn,
            @Nullable String target,
            @Nullable String plan,
            boolean oneClick) {}

    /// Their change says the same in another way, or means another order.
    List<Property<?>> units() {
        return List.of(sizeIn, stopIn, targetIn);
    }

    List<Property<?>> figures() {
        return List.of(side, type, price, limit, size, stop, target, plan, linked, otherSide, otherType, otherPrice);
    }

    Kept keep() {
        boolean byPrice = stopIn.get() == LevelIn.PRICE;
        boolean toPrice = targetIn.get() == LevelIn.PRICE;
        return new Kept(
                sizeIn.get(),
                size.get(),
                byPrice ? null : stopIn.get(),
                byPrice ? null : stop.get(),
                toPrice ? null : targetIn.get(),
                toPrice ? null : target.get(),
                plan.get(),
                oneClick.get());
    }

    void restore(Kept kept) {
        if (kept.sizeIn() != null && kept.size() != null) {
            sizeIn.set(kept.sizeIn());
            size.set(kept.size());
        }
        if (kept.stopIn() != null && kept.stop() != null && kept.stopIn() != LevelIn.OFF) {
            stopIn.set(kept.stopIn());
            stop.set(kept.stop());
        }
        if (kept.targetIn() != null && kept.target() != null) {
            targetIn.set(kept.targetIn());
            target.set(kept.target());
        }
        plan.set(kept.plan() == null ? "" : kept.plan());
        oneClick.set(kept.oneClick());
    }

    /// What another panel would have; levels that it leaves open stay.
    void take(TicketDraft draft, int digits) {
        side.set(draft.side());
        type.set(draft.type());
        price.set(draft.price().map(at -> typed(at, digits)).orElse(""));
        draft.stopLoss().filter(Price::isSet).ifPresent(at -> {
            stopIn.set(LevelIn.PRICE);
            stop.set(typed(at, digits));
        });
        draft.takeProfit().filter(Price::isSet).ifPresent(at -> {
            targetIn.set(LevelIn.PRICE);
            target.set(typed(at, digits));
        });
    }

    private static String typed(Price price, int digits) {
        return FixedPoint.format(price.units(), digits);
    }

    TicketForm form(Instrument instrument, Set<TerminalId> accounts) {
        return new TicketForm(
                instrument,
                side.get(),
                type.get(),
                price.get(),
                limit.get(),
                sizeIn.get(),
                size.get(),
                stopIn.get(),
                stop.get(),
                targetIn.get(),
                target.get(),
                plan.get(),
                linked.get()
                        ? Optional.of(new TicketForm.Other(otherSide.get(), otherType.get(), otherPrice.get()))
                        : Optional.empty(),
                accounts);
    }

    /// What belongs to one symbol means nothing for another.
    void forgetPrices(String atrStop, String atrTarget) {
        price.set("");
        limit.set("");
        otherPrice.set("");
        if (stopIn.get() == LevelIn.PRICE) {
            stopIn.set(LevelIn.ATR);
            stop.set(atrStop);
        }
        if (targetIn.get() == LevelIn.PRICE) {
            targetIn.set(LevelIn.ATR);
            target.set(atrTarget);
        }
    }

    /// A market order without anything of the one before; size and distances stay.
    void clear(String atrStop, String atrTarget) {
        forgetPrices(atrStop, atrTarget);
        type.set(OrderType.MARKET);
        linked.set(false);
    }
}
