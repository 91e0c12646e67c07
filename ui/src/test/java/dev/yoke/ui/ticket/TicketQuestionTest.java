package dev.yoke.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.risk.Sizing;
import dev.yoke.testkit.Previews;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.PendingTicket;
import org.junit.jupiter.api.Test;

/// When the gate is asked, and what its answers say.
class TicketQuestionTest extends GivenTicket {

    @Test
    void asksOnceAfterTwoHundredMillisecondsOfQuiet() {
        step(199);
        model.fields().size.set("0.7");
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
    void forgetsAnAnswerToAnOlderQuestion() {
        given.cockpit.holdAnswers();
        step(200);
        model.fields().size.set("x");
        step(200);
        given.cockpit.releaseAnswers(
                Previews.passes(given.cockpit.sent(PreviewSignal.class).getFirst()));

        assertThat(model.shownProperty().get().placeable()).isFalse();
    }

    @Test
    void showsTheFiguresOfTheGateAndNoOthers() {
        step(200);

        assertThat(model.shownProperty().get().live())
                .isEqualTo("risk 0.49 % = 49.20 USD, R:R 2.0, margin 130.22, spread 0.6 pips, heat after 2.59 % of"
                        + " 6.00 %, headroom after 430.80");
        assertThat(model.shownProperty().get().stop()).isEqualTo("1.08246 · 27.2 pips · −49.20 USD · −1.00 R");
        assertThat(model.shownProperty().get().target()).isEqualTo("1.09062 · 54.4 pips · +98.40 USD · +2.00 R");
        assertThat(model.rows().getFirst())
                .isEqualTo(new AccountRow(
                        Views.FTMO,
                        false,
                        true,
                        AccountRow.Outcome.PASSES,
                        "0.12 lots   0.49 %   49.20 USD",
                        "margin 130.22 · spread 0.6 pips · heat after 2.59 % · headroom after 430.80",
                        ""));
    }

    @Test
    void hidesMoneyAndKeepsPercentAndRWhileStreaming() {
        step(200);
        given.desk.preferences().streamerProperty().set(true);
        model.write();

        assertThat(model.shownProperty().get().live())
                .isEqualTo("risk 0.49 % = •••, R:R 2.0, margin •••, spread 0.6 pips, heat after 2.59 % of 6.00 %,"
                        + " headroom after •••");
        assertThat(model.shownProperty().get().stop()).isEqualTo("1.08246 · 27.2 pips · ••• · −1.00 R");

        given.cockpit.answerWith(command -> Previews.denies(command, Views.FTMO));
        step(1_000);
        model.write();
        assertThat(model.rows().getFirst().second()).isEqualTo("••• lots would pass, ••• USD.");
    }

    @Test
    void anAnswerWithoutFiguresIsStillShown() {
        given.cockpit.answerWith(command -> Answer.refused("no terminal is connected"));
        step(200);
        assertThat(model.rows().getFirst().second()).isEqualTo("no terminal is connected");
    }

    @Test
    void cannotBePlacedBeforeTheGateAnswered() {
        given.cockpit.holdAnswers();
        model.press();
        model.place();
        step(200);
        assertThat(model.shownProperty().get().placeable()).isFalse();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void cannotBePlacedWhereEveryAccountDenies() {
        given.cockpit.answerWith(command -> Previews.denies(command, Views.FTMO, Views.PEPPER));
        step(200);

        assertThat(model.rows().getFirst())
                .isEqualTo(new AccountRow(
                        Views.FTMO,
                        false,
                        true,
                        AccountRow.Outcome.DENIED,
                        "Risk per trade: 1.40 %, limit 1.00 %",
                        "0.08 lots would pass, 32.80 USD.",
                        "per-trade-risk"));
        place();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void showsTheOthersWhatItWouldDoUntilItIsDone() {
        step(200);
        assertThat(given.desk.tickets().pendingProperty().get().map(PendingTicket::instrument))
                .contains(EURUSD);
        place();
        assertThat(given.desk.tickets().pendingProperty().get()).isEmpty();
    }
}
