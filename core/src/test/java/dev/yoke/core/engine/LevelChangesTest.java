package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelChangesTest {

    private static final Price STOP = Price.parse("1.09500");

    private final Desk desk = new Desk().connect(Desk.ALDER);

    @Test
    void aStopThatWasSentIsOnItsWayUntilTheTerminalAnswers() {
        open();
        assertThat(position().change()).isEmpty();

        tighten(STOP);
        assertThat(position().change())
                .contains(new LevelChange(Price.NONE, STOP, Price.NONE, LevelChange.State.ON_ITS_WAY, ""));

        desk.result(lastSent(), ResultCategory.DONE, 1);
        assertThat(position().change()).isEmpty();
    }

    @Test
    void aRefusalSaysWhyForAMinute() {
        open();
        tighten(STOP);
        desk.result(lastSent(), ResultCategory.INVALID, 1);

        LevelChange change = position().change().orElseThrow();
        assertThat(change.state()).isEqualTo(LevelChange.State.REFUSED);
        assertThat(change.text()).isEqualTo("INVALID 10009 text");

        desk.pass(59_000);
        assertThat(position().change()).isPresent();
        desk.pass(2_000);
        assertThat(position().change()).isEmpty();
    }

    @Test
    void anOutcomeThatIsNotKnownIsNoRefusal() {
        open();
        tighten(STOP);
        desk.core.onEvent(
                new Event.CommandUncertain(Desk.ALDER, lastSent().command().intent(), "the link broke"));

        assertThat(position().change().map(LevelChange::state)).contains(LevelChange.State.UNKNOWN);
    }

    @Test
    void theAnswerToAnEarlierWishDoesNotEndTheLaterOne() {
        open();
        tighten(STOP);
        RecordedEffects.Sent first = lastSent();
        tighten(Price.parse("1.09600"));
        desk.result(first, ResultCategory.DONE, 1);

        assertThat(position().change().map(LevelChange::stopLoss)).contains(Price.parse("1.09600"));
    }

    @Test
    void aPendingOrderTellsItsRiskAndItsChange() {
        Order order = new Order(
                Desk.ALDER,
                9,
                Desk.EURUSD,
                Side.BUY,
                OrderType.LIMIT,
                Lots.parse("0.10"),
                Lots.parse("0.10"),
                Price.parse("1.09000"),
                Price.NONE,
                Price.parse("1.08700"),
                Price.NONE,
                0,
                "",
                Desk.START_MS,
                0);
        desk.snapshot(Desk.ALDER, List.of(), List.of(order), List.of());
        // 30 pips of 0.10 lots at 1 USD a pip.
        assertThat(order().risk()).isEqualTo(30 * 100_000_000L);

        desk.askAndSync(
                new Command.ModifyOrder(Desk.ALDER, 9, Price.parse("1.09100"), Price.parse("1.08700"), Price.NONE));
        assertThat(lastSent().command()).isInstanceOf(OrderCommand.Change.class);
        assertThat(order().change().map(LevelChange::price)).contains(Price.parse("1.09100"));
    }

    @Test
    void whatAnEntryRiskedIsOneR() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")));
        desk.fill(desk.effects.sent.getLast(), 5);

        PositionView view = position();
        assertThat(view.initialRisk()).isEqualTo(view.risk().units()).isPositive();
    }

    private void open() {
        desk.core.onEvent(new Event.PositionOpened(
                Desk.ALDER, Desk.position(Desk.ALDER, 1, Side.BUY, Lots.parse("0.10"), 0, Price.parse("1.09"))));
    }

    private void tighten(Price stop) {
        Optional<?> answer = desk.ask(new Command.ModifyPosition(Desk.ALDER, 1, stop, Price.NONE));
        assertThat(answer).isPresent();
    }

    private RecordedEffects.Sent lastSent() {
        return desk.effects.sent.getLast();
    }

    private PositionView position() {
        return desk.view().positions().getFirst();
    }

    private OrderView order() {
        return desk.view().orders().getFirst();
    }
}
