package dev.yoke.ui.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.PositionView;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the engine chose the level of, taken back.
class BreakEvenUndoTest {

    private final Ports given = new Ports();
    private final List<Runnable> undo = new ArrayList<>();
    private final BlotterViewModel model = new BlotterViewModel(given.ports);

    @BeforeEach
    void show() {
        given.desk.notices().onNotice(notice -> notice.undo().ifPresent(known -> undo.add(known.run())));
        given.cockpit.show(BlotterDay.day());
        model.onTurn();
    }

    private PositionRow row() {
        return model.positions().rows().stream()
                .filter(row -> row.key().identifier() == 101)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void loosensNoStopThatWentOnAfterBreakEven() {
        PositionRow row = row();
        Position before = row.view().position();
        given.cockpit.answerWith(
                command -> Answer.accepted("Sent.").about(List.of(Answer.Wished.stop(before, Price.parse("1.08250")))));
        model.acts().breakEven(List.of(row));
        List<PositionView> trailed = new ArrayList<>(BlotterDay.positions());
        trailed.set(
                0,
                BlotterDay.with(
                        trailed.getFirst(),
                        before.lots().toString(),
                        "1.08310",
                        before.takeProfit().toString()));
        given.cockpit.show(Views.with(BlotterDay.day().halt(), Optional.empty(), trailed, false));
        undo.getFirst().run();

        assertThat(given.cockpit.commands).containsExactly(new Command.MoveToBreakEven(Views.FTMO, 101));
        assertThat(given.refusals).last().asString().contains("was moved again meanwhile");
    }

    @Test
    void offersNoUndoWhereNothingHadToBeMoved() {
        given.cockpit.answerWith(command -> Answer.accepted("The stop is at break-even or better already."));
        model.acts().breakEven(List.of(row()));
        assertThat(undo).isEmpty();
        assertThat(given.refusals).containsExactly("The stop is at break-even or better already.");
    }
}
