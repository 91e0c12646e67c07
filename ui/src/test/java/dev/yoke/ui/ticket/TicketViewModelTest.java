package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.ticket.TicketStates.Kind;
import dev.yoke.ui.ticket.TicketUnits.Field;
import dev.yoke.ui.ticket.TicketUnits.LevelIn;
import org.junit.jupiter.api.Test;

class TicketViewModelTest extends GivenTicket {

    @Test
    void tradesNoRealAccountUntilItIsTicked() {
        step(200);
        assertThat(lastPreview().terminals()).containsExactlyInAnyOrder(Views.FTMO, Views.PEPPER);

        model.tick(Views.IC, true);
        model.tick(Views.PEPPER, false);
        step(200);
        assertThat(lastPreview().terminals()).containsExactlyInAnyOrder(Views.FTMO, Views.IC);
        model.press();
        assertThat(model.shownProperty().get().strip()).contains("on 2 accounts", "One of them is REAL money.");
    }

    @Test
    void wantsAnAccount() {
        model.tick(Views.FTMO, false);
        model.tick(Views.PEPPER, false);
        step(200);
        assertThat(model.shownProperty().get().live()).isEqualTo("Tick at least one account.");
    }

    @Test
    void theOutcomeOfEachAccountStandsUntilTheNextChange() {
        given.cockpit.answerWith(command -> Previews.denies(command, Views.PEPPER));
        step(200);
        place();
        step(60_000);

        assertThat(model.rows())
                .extracting(AccountRow::outcome)
                .containsExactly(AccountRow.Outcome.SENT, AccountRow.Outcome.NONE, AccountRow.Outcome.DENIED);
        assertThat(model.rows().getFirst().first()).isEqualTo("sent 0.12 lots");
        assertThat(model.shownProperty().get().live()).isEqualTo("Sent to 1 of 2 accounts. Fills are in the blotter.");

        model.fields().size.set("0.4");
        assertThat(model.rows().getFirst().outcome()).isEqualTo(AccountRow.Outcome.NONE);
    }

    @Test
    void placesNothingWhileTradingIsLocked() {
        step(200);
        given.desk.tradingLockedProperty().set(true);
        step(16);
        place();

        assertThat(model.bannerProperty().get())
                .isEqualTo(new TicketStates.Banner(
                        Kind.LOCKED, "Trading is locked. F8 unlocks it; closing always works."));
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void saysWhatKeepsItFromTrading() {
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.EMPTY);
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.NONE);

        model.select(new Instrument(Views.FTMO, new Symbol("BTCUSD")));
        step(16);
        assertThat(model.bannerProperty().get())
                .isEqualTo(new TicketStates.Banner(
                        Kind.STALE, "The price is 14 s old. Orders are denied until a new one comes."));

        given.cockpit.show(Views.broken());
        model.select(new Instrument(Views.IC, new Symbol("EURUSD.r")));
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.OFFLINE);

        given.cockpit.show(Views.halted());
        step(16);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.HALTED);
    }

    @Test
    void sendsTwoLinkedOrdersAsOne() {
        TicketFields fields = model.fields();
        fields.type.set(OrderType.STOP);
        fields.price.set("1.0900");
        fields.linked.set(true);
        fields.otherPrice.set("1.0800");
        step(200);
        place();

        var commands = given.cockpit.commands.stream()
                .filter(command -> !(command instanceof PreviewSignal))
                .toList();
        assertThat(commands).hasSize(1);
        Signal other = ((Command.SubmitPair) commands.getFirst()).second();
        assertThat(other.action()).isEqualTo(Signal.Action.SELL);
        assertThat(other.price()).isEqualTo(Price.parse("1.08"));
    }

    @Test
    void linksNoMarketOrderAndNoFixedLevels() {
        model.fields().linked.set(true);
        model.fields().otherPrice.set("1.08");
        step(200);
        assertThat(model.wrongProperty().get()).containsEntry(Field.OTHER, "Only pending orders can be linked.");

        model.fields().type.set(OrderType.STOP);
        model.fields().price.set("1.09");
        model.fields().stopIn.set(LevelIn.PRICE);
        model.fields().stop.set("1.07");
        step(200);
        assertThat(model.wrongProperty().get())
                .containsEntry(Field.OTHER, "Two orders need SL and TP as distances, not as prices.");
    }
}
