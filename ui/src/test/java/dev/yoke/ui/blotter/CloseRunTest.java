package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.view.PositionCourse;
import dev.yoke.core.view.PositionCourse.CloseRefusal;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Eight positions, closed at once: each comes to its own end.
class CloseRunTest {

    private final Ports given = new Ports();
    private final List<Runnable> again = new ArrayList<>();
    private final BlotterViewModel model = new BlotterViewModel(given.ports);

    @BeforeEach
    void open() {
        given.desk.notices().onNotice(notice -> notice.undo().ifPresent(undo -> again.add(undo.run())));
        show(Views.positions());
    }

    private void show(List<PositionView> positions) {
        given.cockpit.show(Views.with(Views.day().halt(), Optional.empty(), positions, false));
        model.onFrame();
    }

    private static PositionView refused(PositionView view, String why) {
        PositionCourse known = view.course();
        return new PositionView(
                view.position(),
                view.profit(),
                view.risk(),
                view.reward(),
                view.nakedStop(),
                view.rMultiple(),
                view.pips(),
                view.source(),
                view.digits(),
                false,
                view.plan(),
                view.initialRisk(),
                view.change(),
                new PositionCourse(
                        known.excursion(),
                        known.worstR(),
                        known.bestR(),
                        known.stopPips(),
                        known.targetPips(),
                        known.overAll(),
                        known.underlying(),
                        known.contractSize(),
                        known.entry(),
                        known.unknownOutcome(),
                        Optional.of(new CloseRefusal(new IntentId("a-1"), why))));
    }

    private static PositionView gold() {
        return Views.positions().get(1);
    }

    private void closeAll() {
        model.acts().closeWhich(Which.ALL, model.positions().rows());
    }

    private PositionRow goldRow() {
        return model.positions().rows().stream()
                .filter(row -> row.key().identifier() == 102)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsHowManyWereClosedAndWhyOneWasNot() {
        closeAll();
        assertThat(given.cockpit.sent(Command.ClosePosition.class)).hasSize(8);
        assertThat(given.refusals).isEmpty();

        show(List.of(refused(gold(), "market closed")));
        assertThat(given.refusals).containsExactly("7 of 8 closed; XAUUSD: market closed");
        assertThat(goldRow().said(PositionRow.Col.NOTE)).isEqualTo("Not closed: market closed");

        again.getFirst().run();
        assertThat(given.cockpit.sent(Command.ClosePosition.class)).hasSize(9);
        assertThat(given.cockpit.sent(Command.ClosePosition.class).getLast().identifier())
                .isEqualTo(102);
        show(List.of(refused(gold(), "market closed")));
        assertThat(given.refusals).as("the refusal before is no answer").hasSize(1);
        show(List.of());
        assertThat(given.refusals).hasSize(1);
    }

    @Test
    void tellsThatAllWereClosed() {
        closeAll();
        show(List.of(gold()));
        assertThat(given.refusals).isEmpty();
        show(List.of());
        assertThat(given.refusals).containsExactly("8 of 8 closed.");
    }

    @Test
    void tellsWhichCouldNotBeSent() {
        given.cockpit.answerWith(command -> command instanceof Command.ClosePosition close && close.identifier() == 102
                ? Answer.refused("it is offline")
                : Answer.accepted("Closing"));
        closeAll();
        show(List.of(gold()));
        assertThat(given.refusals).containsExactly("7 of 8 closed; XAUUSD: it is offline");
    }

    @Test
    void tellsOfOneThatSaysNothing() {
        closeAll();
        show(List.of(gold()));
        given.clock.advance(CloseRun.PATIENCE_MS + 1);
        model.onFrame();
        assertThat(given.refusals).containsExactly("7 of 8 closed; XAUUSD: no word for 25 s, look in the terminal");
    }

    @Test
    void closesTheWinnersOfThisMomentAlone() {
        model.acts().closeWhich(Which.WINNERS, model.positions().rows());
        assertThat(given.cockpit.sent(Command.ClosePosition.class))
                .extracting(Command.ClosePosition::identifier)
                .containsExactlyInAnyOrder(101L, 102L, 201L, 301L, 303L);
    }

    @Test
    void saysSoWhereNoneIsLeft() {
        show(List.of());
        closeAll();
        assertThat(given.refusals).containsExactly("There is none to close any more.");
    }
}
