package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketViewModelTest {

    private static final Instrument EURUSD = new Instrument(Views.FTMO, new Symbol("EURUSD"));

    private final Ports given = new Ports();
    private final TicketViewModel model = new TicketViewModel(given.ports);

    @BeforeEach
    void choose() {
        given.cockpit.answerWith(command -> judged(true));
        given.cockpit.show(Views.day());
        model.onFrame();
        model.select(EURUSD);
    }

    @Test
    void asksOnceAfterTwoHundredMillisecondsOfQuiet() {
        step(199);
        model.sizeProperty().set("0.7");
        step(199);
        assertThat(given.cockpit.sent(PreviewSignal.class)).isEmpty();

        step(1);
        step(16);
        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(1);
        assertThat(lastPreview().sizing()).isEqualTo(new Sizing.RiskPercent(Views.units("0.7")));
    }

    @Test
    void asksAgainEverySecondWhileItStands() {
        step(200);
        step(999);
        step(1);
        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(2);
    }

    @Test
    void tradesNoRealAccountUntilItIsTicked() {
        step(200);
        assertThat(lastPreview().terminals()).containsExactlyInAnyOrder(Views.FTMO, Views.PEPPER);

        model.tick(Views.IC, true);
        model.tick(Views.PEPPER, false);
        step(200);
        assertThat(lastPreview().terminals()).containsExactlyInAnyOrder(Views.FTMO, Views.IC);
    }

    @Test
    void sendsWhatTheFieldsSay() {
        model.sideProperty().set(Side.SELL);
        model.typeProperty().set(OrderType.LIMIT);
        model.priceProperty().set("1.0900");
        model.sizeInProperty().set(TicketForm.SizeIn.LOTS);
        model.sizeProperty().set("0.30");
        model.stopInProperty().set(TicketForm.LevelIn.PIPS);
        model.stopProperty().set("20");
        model.targetProperty().set("");
        step(200);
        model.place();

        Signal sent = given.cockpit.sent(SubmitSignal.class).getFirst().signal();
        assertThat(sent.action()).isEqualTo(Signal.Action.SELL);
        assertThat(sent.symbolText()).isEqualTo("EURUSD");
        assertThat(sent.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(sent.price()).isEqualTo(Price.parse("1.09"));
        assertThat(sent.sizing()).isEqualTo(new Sizing.FixedLots(Lots.parse("0.30")));
        assertThat(sent.stopLoss()).isEqualTo(new Level.Pips(Views.units("20")));
        assertThat(sent.takeProfit()).isEqualTo(new Level.None());
    }

    @Test
    void cannotBePlacedBeforeTheGateAnswered() {
        model.place();
        assertThat(model.previewProperty().get().placeable()).isFalse();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void saysWhyItCannotBePlaced() {
        model.sizeProperty().set("half");
        step(200);
        assertThat(model.previewProperty().get().placeable()).isFalse();
        assertThat(model.previewProperty().get().text()).startsWith("The size is ");

        model.sizeProperty().set("");
        step(200);
        assertThat(model.previewProperty().get().text()).isEqualTo("The size is missing.");

        model.sizeProperty().set("1");
        model.tick(Views.FTMO, false);
        model.tick(Views.PEPPER, false);
        step(200);
        assertThat(model.previewProperty().get().text()).isEqualTo("Tick at least one account.");
    }

    @Test
    void cannotBePlacedWhereEveryAccountDenies() {
        given.cockpit.answerWith(command -> judged(false));
        step(200);

        assertThat(model.previewProperty().get())
                .isEqualTo(new TicketViewModel.Preview("✗ FTMO 100k  Denied: risk 1.40 % > limit 1.00 %", false, true));
        model.place();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void placesOnceWhileTheAnswerIsAwaited() {
        step(200);
        given.cockpit.holdAnswers();
        model.place();
        model.place();
        step(5_000);
        model.place();

        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
        assertThat(model.previewProperty().get().text()).isEqualTo("sending…");
    }

    @Test
    void everyPlacementHasAnIdOfItsOwn() {
        step(200);
        model.place();
        step(3_000);
        step(1_000);
        model.place();

        assertThat(given.cockpit.sent(SubmitSignal.class))
                .extracting(sent -> sent.signal().id())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void forgetsAnAnswerToAnOlderQuestion() {
        given.cockpit.holdAnswers();
        step(200);
        model.sizeProperty().set("x");
        step(200);
        given.cockpit.releaseAnswers(judged(true));

        assertThat(model.previewProperty().get().placeable()).isFalse();
    }

    @Test
    void theAnswerStandsForThreeSeconds() {
        step(200);
        model.place();
        int asked = given.cockpit.commands.size();
        step(2_900);
        assertThat(given.cockpit.commands).hasSize(asked);
        step(200);
        assertThat(given.cockpit.commands).hasSize(asked + 1);
    }

    private static Answer judged(boolean passes) {
        Decision decision =
                Views.decision(Views.FTMO, passes, passes ? "4.20 lots" : "Denied: risk 1.40 % > limit 1.00 %");
        return new Answer(Answer.Status.ACCEPTED, "", List.of(decision));
    }

    private Signal lastPreview() {
        return given.cockpit.sent(PreviewSignal.class).getLast().signal();
    }

    private void step(long ms) {
        given.clock.advance(ms);
        model.onFrame();
    }
}
