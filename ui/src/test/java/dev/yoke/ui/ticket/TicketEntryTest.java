package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.TicketDraft;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import dev.yoke.ui.ticket.TicketUnits.SizeIn;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is filled in: symbol, units, steps, and what is kept of it.
class TicketEntryTest extends GivenTicket {

    @Test
    void sendsWhatTheFieldsSay() {
        TicketFields fields = model.fields();
        fields.side.set(Side.SELL);
        fields.type.set(OrderType.LIMIT);
        fields.price.set("1,0900");
        fields.sizeIn.set(SizeIn.LOTS);
        fields.size.set("۰٫۳۰");
        fields.stopIn.set(LevelIn.PIPS);
        fields.stop.set("20");
        fields.targetIn.set(LevelIn.OFF);
        fields.plan.set("be=1R trail=1.5atr@1R");
        step(200);
        place();

        Signal sent = given.cockpit.sent(SubmitSignal.class).getFirst().signal();
        assertThat(sent.action()).isEqualTo(Signal.Action.SELL);
        assertThat(sent.symbolText()).isEqualTo("EURUSD");
        assertThat(sent.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(sent.price()).isEqualTo(Price.parse("1.09"));
        assertThat(sent.sizing()).isEqualTo(new Sizing.FixedLots(Lots.parse("0.30")));
        assertThat(sent.stopLoss()).isEqualTo(new Level.Pips(Views.units("20")));
        assertThat(sent.takeProfit()).isEqualTo(new Level.None());
        assertThat(sent.plan()).isEqualTo(ExitPlanText.parse("be=1R trail=1.5atr@1R"));
        assertThat(sent.limit()).isEqualTo(Price.NONE);
    }

    @Test
    void sendsAStopLimitWithBothItsPrices() {
        model.fields().type.set(OrderType.STOP_LIMIT);
        model.fields().price.set("1.0900");
        step(200);
        assertThat(model.wrongProperty().get()).containsOnly(Map.entry(Field.LIMIT, "is missing"));

        model.fields().limit.set("1.0890");
        step(200);
        place();
        Signal sent = given.cockpit.sent(SubmitSignal.class).getFirst().signal();
        assertThat(sent.price()).isEqualTo(Price.parse("1.0900"));
        assertThat(sent.limit()).isEqualTo(Price.parse("1.0890"));
    }

    @Test
    void saysTheSameSizeInAnotherUnit() {
        step(200);
        model.fields().sizeIn.set(SizeIn.LOTS);
        // 0.125 lots were asked for; the broker's step is 0.01.
        assertThat(model.fields().size.get()).isEqualTo("0.12");

        model.fields().sizeIn.set(SizeIn.MONEY);
        assertThat(model.fields().size.get()).isEqualTo("50.00");
        model.fields().sizeIn.set(SizeIn.PERCENT);
        assertThat(model.fields().size.get()).isEqualTo("0.50");
    }

    @Test
    void leavesNoNumberWhoseMeaningWouldChangeUnseen() {
        step(200);
        model.fields().size.set("2");
        model.fields().sizeIn.set(SizeIn.LOTS);

        assertThat(model.fields().size.get()).isEmpty();
    }

    @Test
    void saysTheSameStopInAnotherUnit() {
        step(200);
        model.fields().stopIn.set(LevelIn.PRICE);
        assertThat(model.fields().stop.get()).isEqualTo("1.08246");
        model.fields().stopIn.set(LevelIn.PIPS);
        assertThat(model.fields().stop.get()).isEqualTo("27.2");
        model.fields().stopIn.set(LevelIn.MONEY);
        assertThat(model.fields().stop.get()).isEqualTo("49.20");
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndLosesNothing() {
        TicketFields fields = model.fields();
        fields.size.set("half");
        fields.stop.set("-3");
        fields.target.set("1.2.3");
        fields.plan.set("be=soon");
        step(200);

        assertThat(model.wrongProperty().get())
                .containsEntry(Field.SIZE, "is not a number")
                .containsEntry(Field.STOP, "must be above 0")
                .containsEntry(Field.TARGET, "is not a number")
                .containsKey(Field.PLAN);
        assertThat(model.shownProperty().get().placeable()).isFalse();
        assertThat(fields.size.get()).isEqualTo("half");

        fields.size.set("1");
        fields.stop.set("2");
        fields.target.set("3");
        fields.plan.set("");
        step(200);
        assertThat(model.wrongProperty().get()).isEmpty();
        assertThat(model.shownProperty().get().placeable()).isTrue();
    }

    @Test
    void takesAnOrderFromAChart() {
        model.take(new TicketDraft(
                EURUSD,
                Side.SELL,
                OrderType.LIMIT,
                Optional.of(Price.parse("1.09")),
                Optional.of(Price.parse("1.092")),
                Optional.empty()));
        step(200);

        Signal asked = lastPreview();
        assertThat(asked.action()).isEqualTo(Signal.Action.SELL);
        assertThat(asked.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(asked.price()).isEqualTo(Price.parse("1.09"));
        assertThat(asked.stopLoss()).isEqualTo(new Level.AtPrice(Views.units("1.092")));
        assertThat(asked.takeProfit()).isEqualTo(new Level.Atr(Views.units("3")));
        assertThat(model.fields().price.get()).isEqualTo("1.09000");
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void forgetsThePricesOfAnotherSymbol() {
        step(200);
        model.fields().stopIn.set(LevelIn.PRICE);
        model.fields().price.set("1.1");
        model.select(new Instrument(Views.FTMO, new Symbol("XAUUSD")));

        assertThat(model.fields().price.get()).isEmpty();
        assertThat(model.fields().stopIn.get()).isEqualTo(LevelIn.ATR);
        assertThat(model.fields().stop.get()).isEqualTo("1.5");
    }

    @Test
    void stepsByTheSymbolsOwnSteps() {
        model.fields().sizeIn.set(SizeIn.LOTS);
        model.fields().size.set("0.30");
        model.step(Field.SIZE, 1);
        assertThat(model.fields().size.get()).isEqualTo("0.31");
        model.fields().price.set("1.09");
        model.step(Field.PRICE, -1);
        assertThat(model.fields().price.get()).isEqualTo("1.08999");
        model.step(Field.STOP, 1);
        assertThat(model.fields().stop.get()).isEqualTo("1.6");
    }

    @Test
    void remembersHowSizesAreSaidAndNoOrder() {
        step(200);
        model.fields().sizeIn.set(SizeIn.MONEY);
        model.fields().oneClick.set(true);
        model.fields().type.set(OrderType.LIMIT);
        model.tick(Views.IC, true);
        model.detach();

        TicketFields again = new TicketViewModel(given.ports).fields();
        assertThat(again.sizeIn.get()).isEqualTo(SizeIn.MONEY);
        assertThat(again.size.get()).isEqualTo("50.00");
        assertThat(again.oneClick.get()).isTrue();
        assertThat(again.type.get()).isEqualTo(OrderType.MARKET);
    }
}
