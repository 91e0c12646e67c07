package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.ticket.TicketStates.Kind;
import dev.yoke.ui.ticket.TicketViewModel.Phase;
import org.junit.jupiter.api.Test;

/// Which press shows, which one sends, and which does neither.
class TicketPressesTest extends GivenTicket {

    @Test
    void theFirstPressShowsWhatWouldBeSentAndTheSecondSendsIt() {
        step(200);
        model.press();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.ARMED);
        assertThat(model.shownProperty().get().strip())
                .isEqualTo("BUY 0.12 lots EURUSD, market, SL 1.08246, TP 1.09062, on 2 accounts. Enter sends, Esc goes"
                        + " back.");
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();

        model.press();
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void aChangeTakesThePressBack() {
        step(200);
        model.press();
        model.fields().size.set("0.9");
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.EDIT);

        step(200);
        model.press();
        model.clear();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.EDIT);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void placesOnceWhileTheAnswerIsAwaited() {
        step(200);
        given.cockpit.holdAnswers();
        place();
        model.press();
        step(4_000);
        model.press();
        model.place();
        model.market(Side.BUY, true);

        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
        assertThat(model.shownProperty().get().live()).isEqualTo("sending…");
    }

    @Test
    void tellsToLookWhereNoAnswerComes() {
        step(200);
        given.cockpit.holdAnswers();
        place();
        model.clear();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.SENDING);

        step(5_000);
        assertThat(model.bannerProperty().get().kind()).isEqualTo(Kind.NO_ANSWER);
        model.clear();
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.EDIT);
    }

    @Test
    void everyPlacementHasAnIdOfItsOwn() {
        step(200);
        place();
        step(1_000);
        model.press();
        step(200);
        place();

        assertThat(given.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().id())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void oneClickSendsAtTheFirstPressAndNotAgainAtTheSecond() {
        model.fields().oneClick.set(true);
        step(200);
        model.press(Side.SELL);
        model.press(Side.SELL);
        step(300);
        model.press(Side.SELL);

        assertThat(given.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().action())
                .containsExactly(Signal.Action.SELL);
    }

    @Test
    void withoutOneClickAPriceChoosesTheSide() {
        step(200);
        model.press(Side.SELL);
        assertThat(model.fields().side.get()).isEqualTo(Side.SELL);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void buyAtTheMarketIsShownBeforeItIsSent() {
        model.fields().type.set(OrderType.LIMIT);
        model.market(Side.BUY, true);
        assertThat(model.shownProperty().get().phase()).isEqualTo(Phase.ARMED);
        model.press();
        assertThat(given.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().orderType())
                .containsExactly(OrderType.MARKET);
    }
}
