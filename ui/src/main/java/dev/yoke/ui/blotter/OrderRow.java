package dev.yoke.ui.blotter;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Order;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.ui.theme.Figures;
import java.time.Instant;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// One pending order.
final class OrderRow extends Row {

    record Key(TerminalId terminal, long ticket) {
        static Key of(OrderView view) {
            return new Key(view.order().terminal(), view.order().ticket());
        }

        boolean isOf(OrderView view) {
            return ticket == view.order().ticket()
                    && terminal.equals(view.order().terminal());
        }
    }

    enum Col implements Column {
        ACCOUNT(Traits.text(78, 0)),
        SYMBOL(Traits.text(68, 0)),
        SIDE(Traits.side(58)),
        TYPE(Traits.text(72, 0)),
        LOTS(Traits.figure(46, 0)),
        PRICE(Traits.figure(82, 0)),
        NOW(Traits.figure(82, 3)),
        WAY(Traits.figure(64, 4)),
        STOP(Traits.figure(82, 0)),
        TARGET(Traits.figure(82, 5)),
        LINKED(Traits.text(44, 6)),
        AGE(Traits.figure(60, 2)),
        EXPIRES(Traits.text(120, 1).onDemand()),
        SOURCE(Traits.text(64, 1)),
        TICKET(Traits.figure(80, 1).onDemand()),
        NOTE(Traits.text(130, 0));

        private final Traits traits;

        Col(Traits traits) {
            this.traits = traits;
        }

        @Override
        public Traits traits() {
            return traits;
        }
    }

    private final Key key;
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private OrderView view;
    private Moment moment;
    private boolean cancelSent;
    private String said = "";
    private boolean saidIsTrouble;
    private boolean noted;
    private String source = "";
    private int shownDecimals = -1;

    OrderRow(OrderView view, Moment moment) {
        super(Col.values().length);
        this.key = Key.of(view);
        this.view = view;
        this.moment = moment;
    }

    void show(OrderView next, Moment now) {
        view = next;
        moment = now;
        staleProperty().set(now.isOld());
        cancelling.set(cancelSent || next.cancelling());
        showNote(now.look());
        renew();
    }

    @Override
    void write() {
        if (moment.decimals() != shownDecimals) {
            shownDecimals = moment.decimals();
            forget();
        }
        Look look = moment.look();
        OrderView next = view;
        Order order = next.order();
        set(Col.ACCOUNT, order.terminal().name());
        set(Col.SYMBOL, order.symbol().name());
        if (moved(Col.SIDE, order.side().sign())) {
            set(Col.SIDE, look.side(order.side()));
        }
        if (moved(Col.TYPE, order.type().ordinal())) {
            set(Col.TYPE, Words.type(look.words(), order.type()));
        }
        if (moved(Col.LOTS, order.lotsCurrent().units())) {
            set(Col.LOTS, look.amounts().lots(order.lotsCurrent().units()));
        }
        price(Col.PRICE, order.price().units());
        showNow(moment.ageMs(), look);
        if (moved(Col.WAY, next.distancePips())) {
            set(Col.WAY, next.now().isSet() ? Figures.decimal(next.distancePips(), 1) : Figures.NONE);
        }
        price(Col.STOP, order.stopLoss().units());
        price(Col.TARGET, order.takeProfit().units());
        if (moved(Col.LINKED, next.linked() ? 1 : 0)) {
            set(Col.LINKED, next.linked() ? look.words().get("linked") : "");
        }
        long ageMs = moment.nowMs() - order.setupMs();
        if (moved(Col.AGE, ageMs / 1_000)) {
            set(Col.AGE, Figures.age(ageMs));
        }
        if (moved(Col.EXPIRES, order.expiryMs())) {
            set(
                    Col.EXPIRES,
                    order.expiryMs() == 0
                            ? look.words().get("until-cancelled")
                            : Times.dateAndTime(order.expiryMs(), look.zone()));
        }
        if (!next.source().equals(source)) {
            source = next.source();
            set(Col.SOURCE, Words.source(look.words(), source));
        }
        if (moved(Col.TICKET, order.ticket())) {
            set(Col.TICKET, Long.toString(order.ticket()));
        }
    }

    /// The price, or how old it is.
    private void showNow(long ageMs, Look look) {
        boolean old = ageMs != Freshness.NOW;
        long number = old ? -ageMs / 1_000 - 1 : view.now().units();
        if (moved(Col.NOW, number)) {
            set(
                    Col.NOW,
                    old
                            ? look.words().get("old", Figures.age(ageMs))
                            : Look.price(number, view.digits(), shownDecimals));
        }
    }

    private void price(Column column, long units) {
        if (moved(column, units)) {
            set(column, Look.price(units, view.digits(), shownDecimals));
        }
    }

    private void showNote(Look look) {
        String refused = view.change().map(LevelChange::text).orElse("");
        alarmedProperty().set(view.unknownOutcome() || saidIsTrouble || !refused.isEmpty());
        String note;
        if (view.unknownOutcome()) {
            note = look.words().get("note.unknown");
        } else if (cancelling.get()) {
            note = look.words().get("note.cancelling");
        } else if (!said.isEmpty()) {
            note = look.amounts().sentence(said);
        } else if (!refused.isEmpty()) {
            note = look.amounts().sentence(refused);
        } else {
            note = view.change().isPresent() ? look.words().get("note.moving") : "";
        }
        noted = !note.isEmpty();
        set(Col.NOTE, note);
    }

    @Override
    boolean hasNote() {
        return noted;
    }

    void say(String text, boolean isTrouble) {
        said = text;
        saidIsTrouble = isTrouble;
    }

    @Override
    boolean failed(Column column) {
        return column == Col.NOTE && alarmedProperty().get();
    }

    @Override
    boolean matches(String lowerCaseWords) {
        return contains(lowerCaseWords, Set.of());
    }

    @Override
    String plain(Column column) {
        Order order = view.order();
        int digits = view.digits();
        return switch ((Col) column) {
            case SIDE -> order.side().name();
            case TYPE -> order.type().name();
            case LOTS -> FixedPoint.format(order.lotsCurrent().units());
            case PRICE, STOP, TARGET -> PositionRow.plainPrice(number(column), digits);
            case NOW -> PositionRow.plainPrice(view.now().units(), digits);
            case WAY -> view.now().isSet() ? FixedPoint.format(view.distancePips(), 1) : "";
            case LINKED -> view.linked() ? "OCO" : "";
            case AGE -> Instant.ofEpochMilli(order.setupMs()).toString();
            case EXPIRES ->
                order.expiryMs() == 0
                        ? ""
                        : Instant.ofEpochMilli(order.expiryMs()).toString();
            case TICKET -> Long.toString(order.ticket());
            case ACCOUNT, SYMBOL, SOURCE, NOTE -> said(column).strip();
        };
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

    void cancelAnswered() {
        cancelSent = false;
        cancelling.set(view.cancelling());
    }
}
