package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A buy stop above the market and a sell stop below it, of which one is to cancel the other.
class OcoPairsTest {

    private final Desk desk = new Desk().connect(ALDER);

    @Test
    void linksBothOrdersWhenBothAreThere() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        desk.advance(16);
        assertThat(desk.activities()).noneMatch(text -> text.startsWith("Linked"));
        placed(sent.get(1), 12);
        desk.advance(16);
        assertThat(desk.activities())
                .contains("Linked: when one of order #11 on Alder, order #12 on Alder is filled or closed, the other is"
                        + " cancelled.");

        desk.core.onEvent(new Event.OrderRemoved(ALDER, buy, How.FILLED));
        desk.advance(16);
        assertThat(desk.effects.sent.getLast().command()).isInstanceOf(OrderCommand.Cancel.class);
        assertThat(((OrderCommand.Cancel) desk.effects.sent.getLast().command()).ticket())
                .isEqualTo(12);
    }

    @Test
    void cancelsTheSecondWhereTheFirstIsFilledBeforeItStands() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        desk.core.onEvent(new Event.OrderRemoved(ALDER, buy, How.FILLED));
        desk.core.onEvent(new Event.PositionOpened(
                ALDER, Desk.position(ALDER, 11, buy.side(), buy.lotsCurrent(), buy.magic(), buy.stopLoss())));
        placed(sent.get(1), 12);
        desk.advance(16);

        assertThat(desk.effects.sent.getLast().command())
                .isInstanceOfSatisfying(
                        OrderCommand.Cancel.class,
                        cancel -> assertThat(cancel.ticket()).isEqualTo(12));
    }

    @Test
    void saysThatOneStandsAloneWhereTheOtherWasRefused() {
        List<RecordedEffects.Sent> sent = sendBoth();
        placed(sent.get(0), 11);
        desk.result(sent.get(1), refusal(), 0);
        desk.advance(16);

        assertThat(desk.activities())
                .contains("Only one of two linked orders was placed: order #11 on Alder stands alone. Cancel it if you"
                        + " do not want it without the other.");
        assertThat(desk.effects.sent).hasSize(2);
    }

    @Test
    void refusesAPairOfOne() {
        Answer answer = desk.ask(new Command.LinkSignals(new SignalId("a"), new SignalId("a")))
                .orElseThrow();
        assertThat(answer.text()).isEqualTo("Not linked: an order cannot cancel itself.");
    }

    @Test
    void takesSoManyPairsAndNoMore() {
        for (int i = 0; i < OcoPairs.MOST; i++) {
            desk.ask(new Command.LinkSignals(new SignalId("a" + i), new SignalId("b" + i)));
        }
        assertThat(desk.ask(new Command.LinkSignals(new SignalId("a"), new SignalId("b")))
                        .orElseThrow()
                        .isAccepted())
                .isFalse();
        desk.jump(OcoPairs.PATIENCE_MS);
        assertThat(desk.ask(new Command.LinkSignals(new SignalId("a"), new SignalId("b")))
                        .orElseThrow()
                        .isAccepted())
                .isTrue();
    }

    private static ResultCategory refusal() {
        for (ResultCategory category : ResultCategory.values()) {
            if (category.isRefusal()) {
                return category;
            }
        }
        throw new AssertionError("no refusal");
    }

    private List<RecordedEffects.Sent> sendBoth() {
        desk.ask(new Command.LinkSignals(new SignalId("a"), new SignalId("b")));
        desk.askAndSync(new Command.SubmitSignal(stop("a", Signal.Action.BUY, "1.1050")));
        desk.askAndSync(new Command.SubmitSignal(stop("b", Signal.Action.SELL, "1.0950")));
        assertThat(desk.effects.sent).hasSize(2);
        return List.copyOf(desk.effects.sent);
    }

    private Signal stop(String id, Signal.Action action, String price) {
        return new Signal(
                new SignalId(id),
                "ticket",
                action,
                "EURUSD",
                OrderType.STOP,
                Price.parse(price),
                new Level.Pips(20 * FixedPoint.ONE),
                new Level.None(),
                new Sizing.FixedLots(Lots.parse("0.1")),
                Set.of(),
                "",
                desk.nowMs,
                desk.nowMs,
                "");
    }

    private Order placed(RecordedEffects.Sent sent, long ticket) {
        OrderCommand.Place place = (OrderCommand.Place) sent.command();
        Order order = new Order(
                ALDER,
                ticket,
                place.symbol(),
                place.side(),
                place.type(),
                place.lots(),
                place.lots(),
                place.price(),
                place.stopLimitPrice(),
                place.stopLoss(),
                place.takeProfit(),
                place.magic(),
                place.comment(),
                desk.nowMs,
                0);
        desk.core.onEvent(new Event.OrderPlaced(ALDER, order));
        desk.result(sent, ResultCategory.DONE, ticket);
        return order;
    }
}
