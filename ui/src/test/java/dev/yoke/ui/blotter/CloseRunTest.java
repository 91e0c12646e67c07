package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Command.ClosePositions.Which;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.view.PositionCourse;
import dev.yoke.core.view.PositionCourse.CloseRefusal;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.Changed;
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
        turn();
    }

    private void turn() {
        model.onTurn();
        given.frames.step(200);
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

    /// The engine chooses every position that is open to it.
    private void closeAll() {
        chooses(Views.positions());
        model.acts().closeWhich(Which.ALL, model.positions().rows());
    }

    private void chooses(List<PositionView> open) {
        given.cockpit.answerWith(command -> Answer.accepted("Closing.")
                .about(
                        command instanceof Command.ClosePositions
                                ? open.stream().map(view -> wished(view, "")).toList()
                                : List.of()));
    }

    private static Answer.Wished wished(PositionView view, String refused) {
        return Answer.Wished.close(view.position(), refused);
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
        assertThat(given.cockpit.commands)
                .as("which ones is judged where it is done")
                .containsExactly(new Command.ClosePositions(Optional.empty(), Optional.empty(), Which.ALL));
        assertThat(given.refusals).isEmpty();

        show(List.of(refused(gold(), "market closed")));
        assertThat(given.refusals).containsExactly("7 of 8 closed; XAUUSD: market closed");
        assertThat(goldRow().said(PositionRow.Col.NOTE)).isEqualTo("Not closed: market closed");

        again.getFirst().run();
        assertThat(given.cockpit.sent(Command.ClosePosition.class))
                .extracting(Command.ClosePosition::identifier)
                .containsExactly(102L);
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
        given.cockpit.answerWith(command -> Answer.refused("Closing 7 positions; 1 could not be reached.")
                .about(Views.positions().stream()
                        .map(view -> wished(view, refusalOf(view)))
                        .toList()));
        model.acts().closeWhich(Which.ALL, model.positions().rows());
        show(List.of(gold()));
        assertThat(given.refusals).containsExactly("7 of 8 closed; XAUUSD: it is offline");
        assertThat(goldRow().said(PositionRow.Col.NOTE)).isEqualTo("it is offline");
    }

    private static String refusalOf(PositionView view) {
        return view.position().identifier() == 102 ? "it is offline" : "";
    }

    @Test
    void closesAndFollowsOneThatWasOpenedSinceTheLastTurn() {
        show(List.of());
        chooses(List.of(gold(), Views.positions().getFirst()));
        model.acts().closeWhich(Which.ALL, model.positions().rows());
        given.frames.step(200);
        assertThat(given.refusals).as("not shown yet is not closed").isEmpty();
        show(List.of(gold()));
        show(List.of());
        assertThat(given.refusals).containsExactly("2 of 2 closed.");
    }

    @Test
    void isFollowedWhileItsBlotterIsNotShown() {
        closeAll();
        given.cockpit.show(Views.with(Views.day().halt(), Optional.empty(), List.of(), false));
        given.frames.step(200);
        assertThat(given.refusals).containsExactly("8 of 8 closed.");
        assertThat(given.frames.listeners()).isZero();
    }

    @Test
    void knowsNothingOfOneWhoseTerminalWentAway() {
        chooses(List.of(gold()));
        model.acts().closeWhich(Which.ALL, model.positions().rows());
        given.cockpit.show(Changed.offline(Views.with(Views.day().halt(), Optional.empty(), List.of(), false)));
        given.frames.step(200);
        assertThat(given.refusals).isEmpty();
        given.clock.advance(CloseRun.PATIENCE_MS + 1);
        given.frames.step(200);
        assertThat(given.refusals)
                .containsExactly("0 of 1 closed; XAUUSD: its terminal is away, so nobody knows; look there");
    }

    @Test
    void tellsOfOneThatSaysNothing() {
        closeAll();
        show(List.of(gold()));
        given.clock.advance(CloseRun.PATIENCE_MS + 1);
        turn();
        assertThat(given.refusals).containsExactly("7 of 8 closed; XAUUSD: no word for 25 s, look in the terminal");
    }

    @Test
    void leavesItToTheEngineWhichOnesWinAtThatMoment() {
        chooses(List.of(gold()));
        model.acts().closeWhich(Which.WINNERS, model.positions().rows());
        assertThat(given.cockpit.commands)
                .containsExactly(new Command.ClosePositions(Optional.empty(), Optional.empty(), Which.WINNERS));
    }

    @Test
    void saysSoWhereNoneIsLeft() {
        chooses(List.of());
        model.acts().closeWhich(Which.ALL, model.positions().rows());
        assertThat(given.refusals).containsExactly("There is none to close any more.");
    }
}
