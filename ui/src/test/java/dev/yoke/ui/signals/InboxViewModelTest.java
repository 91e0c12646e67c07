package dev.yoke.ui.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.ConfirmSignal;
import dev.yoke.core.message.Command.PreviewSignal;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.view.SignalView;
import dev.yoke.core.view.SignalsView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Signals;
import dev.yoke.testkit.Views;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxViewModelTest {

    private final Ports given = new Ports();
    private final InboxViewModel model = new InboxViewModel(given.ports);

    @BeforeEach
    void show() {
        show(Signals.some());
    }

    private void show(SignalsView view) {
        given.cockpit.show(view);
        model.onFrame();
    }

    private List<Long> numbers() {
        return model.rows().stream().map(row -> row.view().number()).toList();
    }

    private SignalRow row(long number) {
        return model.rows().stream()
                .filter(row -> row.view().number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatExpiresFirstStandsFirstAndTheRestNewestFirst() {
        assertThat(numbers()).containsExactly(6L, 7L, 5L, 4L, 3L, 2L, 1L);
        assertThat(model.waitingProperty().get()).isEqualTo(2);
        assertThat(model.sources()).containsExactly("atlas", "mail", "tv-m15", "tv-m5");
    }

    @Test
    void approvingAsksOnceAndGoesOnToTheNextThatWaits() {
        model.select(row(6));
        model.approve(row(6));
        model.approve(row(7));

        assertThat(given.cockpit.sent(ConfirmSignal.class))
                .containsExactly(new ConfirmSignal(new SignalId("w6"), true));
        assertThat(model.selectedProperty().get()).isEqualTo(row(7));

        given.clock.advance(InboxViewModel.PAUSE_MS);
        model.reject(row(7));
        assertThat(given.cockpit.sent(ConfirmSignal.class)).contains(new ConfirmSignal(new SignalId("w7"), false));
    }

    @Test
    void whileTradingIsLockedEntriesAreNotApprovedAndCanBeRejected() {
        given.desk.tradingLockedProperty().set(true);
        model.approve(row(6));
        assertThat(given.cockpit.commands).isEmpty();
        assertThat(row(6).refusalProperty().get()).startsWith("Trading is locked");

        model.reject(row(6));
        assertThat(given.cockpit.sent(ConfirmSignal.class))
                .containsExactly(new ConfirmSignal(new SignalId("w6"), false));
    }

    @Test
    void showsTheRefusalThatTheSecondJudgementBrought() {
        given.cockpit.answerWith(command -> Answer.refused("Denied on FTMO 100k: the price is 4.1 s old"));
        model.approve(row(6));

        assertThat(row(6).refusalProperty().get()).contains("4.1 s old");
    }

    @Test
    void anExpiredSignalCannotBeApproved() {
        given.clock.advance(12_000);
        model.approve(row(6));

        assertThat(given.cockpit.commands).isEmpty();
        assertThat(row(6).isOver(given.clock.nowMs())).isTrue();
        assertThat(row(7).isOver(given.clock.nowMs())).isFalse();
    }

    @Test
    void whileAnAnswerIsOutNothingIsAskedAgain() {
        given.cockpit.holdAnswers();
        model.approve(row(6));
        given.clock.advance(1_000);
        model.approve(row(6));

        assertThat(given.cockpit.sent(ConfirmSignal.class)).hasSize(1);
        assertThat(row(6).askingProperty().get()).isTrue();
    }

    @Test
    void nothingMovesUnderThePointerUntilItRests() {
        model.aim(row(5));
        show(Signals.of(
                Signals.waiting(8, "tv-m5", "EURUSD", 1),
                Signals.waiting(7, "tv-m5", "EURUSD", 12),
                Signals.waiting(6, "mail", "GBPUSD", 48),
                Signals.denied(5)));
        assertThat(numbers()).startsWith(6L, 7L, 5L);
        assertThat(model.heldProperty().get()).isEqualTo(1);

        given.clock.advance(InboxViewModel.AIM_MS);
        model.onFrame();
        assertThat(numbers()).containsExactly(6L, 7L, 8L, 5L);
        assertThat(model.heldProperty().get()).isZero();
    }

    @Test
    void whatComesBelowTheAimedCardIsShownAtOnce() {
        model.aim(row(6));
        show(Signals.of(
                Signals.waiting(8, "tv-m5", "EURUSD", 1),
                Signals.waiting(7, "tv-m5", "EURUSD", 12),
                Signals.waiting(6, "mail", "GBPUSD", 48)));

        assertThat(numbers()).containsExactly(6L, 7L, 8L);
        assertThat(model.heldProperty().get()).isZero();
    }

    @Test
    void filtersByOutcomeSourceAndWords() {
        model.filterProperty().set(SignalFilter.ALL.of(SignalFilter.Kind.WAITING));
        assertThat(numbers()).containsExactly(6L, 7L);
        model.filterProperty().set(SignalFilter.ALL.from("tv-m5"));
        assertThat(numbers()).containsExactly(7L, 5L, 2L);
        model.filterProperty().set(SignalFilter.ALL.having("gbp close"));
        assertThat(numbers()).containsExactly(2L);
        model.filterProperty().set(SignalFilter.ALL.of(SignalFilter.Kind.REFUSED));
        assertThat(numbers()).containsExactly(5L, 3L);
    }

    @Test
    void judgingAgainShowsRuleByRuleWhatIsDifferentNow() {
        given.cockpit.answerWith(command -> new Answer(
                Answer.Status.REFUSED,
                "Denied on FTMO 100k",
                List.of(Signals.judged(Views.FTMO, "GBPUSD", Decision.Outcome.DENIED, "0"))));
        model.judgeAgain(row(6));

        assertThat(given.cockpit.sent(PreviewSignal.class)).hasSize(1);
        SignalRow.Again again = row(6).againProperty().get().orElseThrow();
        assertThat(again.changes())
                .filteredOn(change -> change.terminal().equals(java.util.Optional.of(Views.FTMO)))
                .extracting(change -> change.rule() + " " + change.turns())
                .containsExactly("max-spread true");
    }

    @Test
    void aBurstCostsOneRearrangementAndKeepsTheBound() {
        List<SignalView> many = new ArrayList<>();
        for (long number = 2_000; number > 1_500; number--) {
            many.add(Signals.denied(number));
        }
        show(new SignalsView(9_999, 2_000, many));

        assertThat(model.rows()).hasSize(SignalsView.CAPACITY);
        assertThat(model.knownProperty().get()).isEqualTo(SignalsView.CAPACITY);
        assertThat(model.total()).isEqualTo(2_000);
    }

    @Test
    void keepsTheCardAndItsUnfoldedDetailsWhenItsSignalGoesOn() {
        SignalRow before = row(7);
        before.openProperty().set(true);
        show(Signals.of(Signals.traded(7)));

        assertThat(row(7)).isSameAs(before);
        assertThat(row(7).openProperty().get()).isTrue();
    }
}
