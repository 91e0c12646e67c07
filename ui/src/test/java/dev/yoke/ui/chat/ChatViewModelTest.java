package dev.yoke.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.chat.ChatInterpreter;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.ClosePosition;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.signal.Signal;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatViewModelTest {

    private static final String ENTRY = "buy 0.5% EURUSD sl 20 tp 40";

    private final Ports given = new Ports();
    private final ChatViewModel model = new ChatViewModel(given.ports, new ChatInterpreter());

    @BeforeEach
    void show() {
        given.cockpit.answerWith(command -> judged(true));
        given.cockpit.show(Views.day());
    }

    @Test
    void previewsAnEntryAndSendsNothing() {
        Proposal ticket = ask(ENTRY);

        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(1);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
        assertThat(ticket.detailProperty().get()).contains("4.20 lots");
        assertThat(ticket.secondsLeftProperty().get()).isEqualTo(30);
    }

    @Test
    void aConfirmedEntryIsJudgedAgainAndSentOnce() {
        Proposal ticket = ask(ENTRY);
        ticket.confirm();
        ticket.confirm();

        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(2);
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
        Signal sent = given.cockpit.sent(SubmitSignal.class).getFirst().signal();
        assertThat(sent.action()).isEqualTo(Signal.Action.BUY);
        assertThat(sent.symbolText()).isEqualTo("EURUSD");
        assertThat(ticket.stateProperty().get()).isEqualTo(Proposal.State.DONE);
    }

    @Test
    void anEntryThatIsDeniedAtTheClickIsNotSent() {
        Proposal ticket = ask(ENTRY);
        given.cockpit.answerWith(command -> judged(false));
        ticket.confirm();

        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
        assertThat(ticket.stateProperty().get()).isEqualTo(Proposal.State.REFUSED);
        assertThat(ticket.detailProperty().get()).startsWith("✗ FTMO 100k  Denied");
    }

    @Test
    void aTicketExpiresAfterThirtySeconds() {
        Proposal ticket = ask(ENTRY);
        given.clock.advance(29_999);
        model.onFrame();
        assertThat(ticket.stateProperty().get()).isEqualTo(Proposal.State.OPEN);

        given.clock.advance(1);
        model.onFrame();
        ticket.confirm();
        assertThat(ticket.stateProperty().get()).isEqualTo(Proposal.State.EXPIRED);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void aTicketThatExpiresWhileItIsJudgedIsNotSent() {
        Proposal ticket = ask(ENTRY);
        given.cockpit.holdAnswers();
        ticket.confirm();
        given.clock.advance(30_000);
        given.cockpit.releaseAnswers(judged(true));

        assertThat(ticket.stateProperty().get()).isEqualTo(Proposal.State.EXPIRED);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void whileTradingIsLockedNoEntryIsSentAndExitsAre() {
        Proposal ticket = ask(ENTRY);
        Proposal close = ask("close gold");
        given.desk.tradingLockedProperty().set(true);
        ticket.confirm();
        close.confirm();

        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
        assertThat(ticket.detailProperty().get()).startsWith("Trading is locked");
        assertThat(given.cockpit.sent(ClosePosition.class)).hasSize(2);

        given.desk.tradingLockedProperty().set(false);
        ticket.confirm();
        assertThat(given.cockpit.sent(SubmitSignal.class)).hasSize(1);
    }

    @Test
    void aLockDuringTheJudgementHoldsTheEntry() {
        Proposal ticket = ask(ENTRY);
        given.cockpit.holdAnswers();
        ticket.confirm();
        given.desk.tradingLockedProperty().set(true);
        given.cockpit.releaseAnswers(judged(true));

        assertThat(ticket.stateProperty().get()).isEqualTo(Proposal.State.REFUSED);
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void aDroppedTicketCannotBeConfirmed() {
        Proposal ticket = ask(ENTRY);
        ticket.drop();
        ticket.confirm();
        assertThat(given.cockpit.sent(SubmitSignal.class)).isEmpty();
    }

    @Test
    void closesWhatWasNamedAfterTheClick() {
        Proposal close = ask("close gold");
        assertThat(given.cockpit.sent(ClosePosition.class)).isEmpty();
        close.confirm();

        assertThat(given.cockpit.sent(ClosePosition.class))
                .extracting(ClosePosition::identifier)
                .containsExactly(102L, 303L);
    }

    @Test
    void bringsBackWhatWasWritten() {
        model.submit("positions");
        model.submit("risk");
        assertThat(model.older()).isEqualTo("risk");
        assertThat(model.older()).isEqualTo("positions");
        assertThat(model.older()).isEqualTo("positions");
        assertThat(model.newer()).isEqualTo("risk");
        assertThat(model.newer()).isEmpty();
    }

    private Proposal ask(String line) {
        model.submit(line);
        return ((ChatEntry.Proposed) model.entries().getLast()).proposal();
    }

    private static Answer judged(boolean passes) {
        return new Answer(
                Answer.Status.ACCEPTED,
                "",
                List.of(Views.decision(Views.FTMO, passes, passes ? "4.20 lots" : "Denied: risk 1.40 %")));
    }
}
