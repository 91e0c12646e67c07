package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.message.Event.OrderRemoved.How;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.Activity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A buy stop above the market and a sell stop below it, of which one is to cancel the other.
class OcoPairsTest {

    private Desk desk = new Desk().connect(ALDER);

    @Test
    void writesTheLinkWithBothOrdersBeforeOneLeaves() {
        submit(pair("1.1050", "1.0950"));
        assertThat(desk.effects.sent).isEmpty();
        long magic = desk.effects.recorded(JournalEntry.IntentMade.class).stream()
                .mapToLong(made -> Intent.magicOf(made.command()))
                .min()
                .orElseThrow();
        String append = desk.effects.log.stream()
                .filter(line -> line.startsWith("append") && line.contains("IntentMade"))
                .findFirst()
                .orElseThrow();
        assertThat(append).contains("pair/" + magic, magic + "|" + (magic + 1) + "|Alder");
        assertThat(append.split("IntentMade", -1)).hasSize(3);

        desk.sync();
        assertThat(desk.effects.sent).hasSize(2);
    }

    @Test
    void sendsNeitherWhereOneIsDenied() {
        Answer answer = desk.askAndSync(pair("1.1050", "1.2950"));
        assertThat(answer.isAccepted()).isFalse();
        assertThat(desk.effects.sent).isEmpty();
        assertThat(answer.decisions()).hasSize(2).allMatch(d -> d.outcome() == Decision.Outcome.DENIED);
        assertThat(answer.decisions().getFirst().verdicts().getFirst().rule()).isEqualTo("pair");
        assertThat(answer.decisions().getFirst().summary()).contains("the order linked with it is not possible");
        assertThat(desk.effects.recorded(JournalEntry.DecisionTaken.class)).hasSize(2);
        assertThat(links()).isEmpty();
    }

    @Test
    void countsTheFirstForTheSecond() {
        desk.askAndSync(new Command.SetRiskPolicy(
                RiskPolicy.DEFAULT.with(Limit.MAX_POSITIONS, 1).with(Limit.MAX_PER_SYMBOL, 1)));
        Answer answer = desk.askAndSync(pair("1.1050", "1.0950"));
        assertThat(answer.isAccepted()).as(answer.text()).isFalse();
        assertThat(desk.effects.sent).isEmpty();
        assertThat(answer.text()).contains("Alder has 1 positions and orders of 1 allowed");
    }

    @Test
    void goesWhereBothMayGo() {
        desk.connect(BIRCH, TerminalIdentity.TradeMode.REAL);
        Answer answer = desk.askAndSync(pair("1.1050", "1.0950"));
        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.decisions()).hasSize(4);
        assertThat(desk.effects.sent)
                .hasSize(2)
                .allMatch(sent -> sent.terminal().equals(ALDER));
    }

    @Test
    void linksBothOrdersWhenBothAreThere() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        assertThat(desk.activities()).noneMatch(text -> text.startsWith("Linked"));
        placed(sent.get(1), 12);
        assertThat(desk.activities())
                .contains("Linked: when one of order #11 on Alder, order #12 on Alder is filled or closed, the other is"
                        + " cancelled.");
        assertThat(links()).isEmpty();
        removed(buy, How.FILLED);
        assertThat(cancelled()).contains(12L);
    }

    @Test
    void cancelsTheSecondWhereTheFirstIsFilledBeforeItStands() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        removed(buy, How.FILLED);
        assertThat(desk.effects.sent).hasSize(2);
        placed(sent.get(1), 12);
        assertThat(cancelled()).contains(12L);
    }

    @Test
    void cancelsTheFirstAndSaysWhyWhereTheBrokerRefusesTheSecond() {
        List<RecordedEffects.Sent> sent = sendBoth();
        placed(sent.get(0), 11);
        desk.result(sent.get(1), ResultCategory.INVALID, 0);
        assertThat(cancelled()).contains(11L);
        assertThat(desk.activities())
                .contains("The other of its pair was not placed (INVALID text); cancelled with it: order #11 on"
                        + " Alder.");
        assertThat(links()).isEmpty();
    }

    @Test
    void triesNoHalfOfAPairAgain() {
        List<RecordedEffects.Sent> sent = sendBoth();
        placed(sent.get(0), 11);
        desk.result(sent.get(1), ResultCategory.RETRY_BUSY, 0);
        desk.advance(6_000);
        assertThat(desk.effects.sent.stream().filter(one -> one.command() instanceof OrderCommand.Place))
                .hasSize(2);
        assertThat(cancelled()).contains(11L);
    }

    @Test
    void waitsWhileAnOutcomeIsNotKnownAndSendsNothingTwice() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        desk.core.onEvent(
                new Event.CommandUncertain(ALDER, sent.get(1).command().intent(), "the link was lost"));
        desk.advance(3_000);
        assertThat(desk.effects.sent).hasSize(2);

        Order sell = order(sent.get(1), 12);
        desk.snapshot(ALDER, List.of(), List.of(buy, sell), List.of());
        desk.advance(16);
        assertThat(desk.effects.sent).hasSize(2);
        assertThat(desk.activities()).anyMatch(text -> text.startsWith("Linked: when one of order #11 on Alder"));
    }

    @Test
    void cancelsTheFirstOnceItIsCertainThatTheSecondNeverCame() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        desk.core.onEvent(
                new Event.CommandUncertain(ALDER, sent.get(1).command().intent(), "the link was lost"));
        desk.pass(60_000);
        assertThat(cancelled()).isEmpty();
        desk.snapshot(ALDER, List.of(), List.of(buy), List.of());
        desk.advance(16);
        assertThat(cancelled()).contains(11L);
    }

    @Test
    void linksAfterARestartBetweenBothOrders() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        restart(List.of(), List.of(buy, order(sent.get(1), 12)));
        assertThat(desk.effects.sent).isEmpty();
        removed(buy, How.FILLED);
        assertThat(cancelled()).contains(12L);
    }

    @Test
    void cancelsTheOtherWhereOneWasFilledDuringTheRestart() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        restart(List.of(positionOf(buy)), List.of(order(sent.get(1), 12)));
        assertThat(cancelled()).contains(12L);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void cancelsTheOtherWhereTheSecondNeverLeftBeforeTheRestart() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        restart(List.of(), List.of(buy));
        assertThat(cancelled()).isEmpty();
        desk.pass(60_000);
        desk.snapshot(ALDER, List.of(), List.of(buy), List.of());
        desk.advance(16);
        assertThat(cancelled()).contains(11L);
    }

    @Test
    void offersToCloseOneWhereBothAreFilledAtOnce() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        Order sell = order(sent.get(1), 12);
        removed(buy, How.FILLED);
        desk.core.onEvent(new Event.PositionOpened(ALDER, positionOf(sell)));
        Activity alarm = alarm();
        assertThat(alarm.text())
                .isEqualTo("Both orders of a pair were filled on Alder before one could be cancelled. Look at your"
                        + " positions.");
        assertThat(alarm.closing()).contains(sellLeg());
        assertThat(cancelled()).isEmpty();
        assertThat(links()).isEmpty();
    }

    @Test
    void offersToCloseTheSecondWhereBothStoodAndWereFilled() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        Order sell = placed(sent.get(1), 12);
        removed(buy, How.FILLED);
        removed(sell, How.FILLED);
        assertThat(alarm().closing()).contains(sellLeg());
    }

    @Test
    void offersOnlyTheLotsOfThePairWhereThePositionHasMore() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        Order sell = order(sent.get(1), 12);
        removed(buy, How.FILLED);
        desk.core.onEvent(new Event.PositionOpened(
                ALDER, Desk.position(ALDER, 12, Side.SELL, Lots.parse("0.7"), sell.magic(), sell.stopLoss())));
        assertThat(alarm().closing()).contains(sellLeg());
    }

    @Test
    void offersNothingWhereTheOtherLegWasSetAgainstIt() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        Order sell = order(sent.get(1), 12);
        removed(buy, How.FILLED);
        desk.core.onEvent(new Event.PositionOpened(
                ALDER, Desk.position(ALDER, 12, Side.BUY, Lots.parse("0.7"), sell.magic(), sell.stopLoss())));
        assertThat(alarm().closing()).isEmpty();
    }

    @Test
    void keepsAnOrderThatWasPlacedOnItsWayUntilItIsReported() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        desk.result(sent.get(1), ResultCategory.DONE, 12);
        desk.pass(20_000);
        assertThat(cancelled()).isEmpty();
        assertThat(desk.effects.snapshotsAsked).contains(ALDER);
        desk.core.onEvent(new Event.OrderPlaced(ALDER, order(sent.get(1), 12)));
        assertThat(desk.activities()).anyMatch(text -> text.startsWith("Linked: when one of order #11 on Alder"));
        removed(buy, How.FILLED);
        assertThat(cancelled()).contains(12L);
    }

    @Test
    void cancelsTheFirstWhereTheBookLacksTheSecondThatWasPlaced() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        desk.result(sent.get(1), ResultCategory.DONE, 12);
        desk.snapshot(ALDER, List.of(), List.of(buy), List.of());
        desk.pass(20_000);
        assertThat(cancelled()).as("read too soon after it was placed").isEmpty();
        desk.snapshot(ALDER, List.of(), List.of(buy), List.of());
        desk.advance(16);
        assertThat(cancelled()).contains(11L);
        assertThat(desk.activities()).contains("The other of its pair is gone; cancelled with it: order #11 on Alder.");
    }

    @Test
    void leavesTheSecondWhereTheTraderCancelledTheFirst() {
        List<RecordedEffects.Sent> sent = sendBoth();
        Order buy = placed(sent.get(0), 11);
        removed(buy, How.CANCELLED);
        placed(sent.get(1), 12);
        desk.advance(16);
        assertThat(cancelled()).isEmpty();
        assertThat(desk.activities())
                .contains("The other of a pair was cancelled or expired; order #12 on Alder stays as it is.");
    }

    @Test
    void sendsNothingThatIsNotOnTheDisk() {
        desk.effects.journalBroken = true;
        Answer answer = desk.ask(pair("1.1050", "1.0950")).orElseThrow();
        assertThat(answer.isAccepted()).isFalse();
        desk.effects.journalBroken = false;
        desk.advance(16);
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.askAndSync(pair("1.1050", "1.0950")).isAccepted()).isTrue();
    }

    @Test
    void doesNothingTheSecondTime() {
        Command.SubmitPair pair = pair("1.1050", "1.0950");
        desk.askAndSync(pair);
        assertThat(desk.ask(pair).orElseThrow().status()).isEqualTo(Answer.Status.DUPLICATE);
        Signal fresh = stop("c", Signal.Action.BUY, "1.1060");
        assertThat(desk.ask(new Command.SubmitPair(fresh, pair.second()))
                        .orElseThrow()
                        .status())
                .isEqualTo(Answer.Status.DUPLICATE);
        assertThat(desk.askAndSync(new Command.SubmitSignal(fresh)).status()).isNotEqualTo(Answer.Status.DUPLICATE);
    }

    @Test
    void refusesWhatIsNoPair() {
        Signal one = stop("a", Signal.Action.BUY, "1.1050");
        assertThat(desk.ask(new Command.SubmitPair(one, one)).orElseThrow().text())
                .isEqualTo("Not sent: an order cannot cancel itself.");
        assertThat(desk.ask(new Command.SubmitPair(one, desk.buy("b")))
                        .orElseThrow()
                        .text())
                .isEqualTo("Not sent: only pending orders can be linked.");
    }

    @Test
    void saysSoWhereALinkCannotBeRead() {
        submit(pair("1.1050", "1.0950"));
        desk.effects.journal.add(new JournalEntry.SettingChanged("pair/7", "x|y|Alder", "oco", 0));
        desk = new Desk(PlanRig.recovered(desk.effects.journal));
        assertThat(desk.activities()).anyMatch(text -> text.contains("cannot be read: pair/7"));
    }

    private void submit(Command.SubmitPair pair) {
        assertThat(desk.ask(pair)).isEmpty();
    }

    private Activity alarm() {
        return desk.core.activities().after(0).activities().stream()
                .filter(activity -> activity.level() == Activity.Level.ALARM)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private static Activity.Closing sellLeg() {
        return new Activity.Closing(ALDER, 12, new Symbol("EURUSD"), Side.SELL, Lots.parse("0.1"));
    }

    private List<String> links() {
        return PlanRig.recovered(desk.effects.journal).settings().keySet().stream()
                .filter(key -> key.startsWith("pair/"))
                .toList();
    }

    private Optional<Long> cancelled() {
        return desk.effects.sent.stream()
                .map(RecordedEffects.Sent::command)
                .filter(OrderCommand.Cancel.class::isInstance)
                .map(command -> ((OrderCommand.Cancel) command).ticket())
                .reduce((one, next) -> {
                    throw new AssertionError("cancelled both: " + one + ", " + next);
                });
    }

    private void removed(Order order, How how) {
        desk.core.onEvent(new Event.OrderRemoved(ALDER, order, how));
    }

    private Command.SubmitPair pair(String above, String below) {
        return new Command.SubmitPair(stop("a", Signal.Action.BUY, above), stop("b", Signal.Action.SELL, below));
    }

    private List<RecordedEffects.Sent> sendBoth() {
        assertThat(desk.askAndSync(pair("1.1050", "1.0950")).isAccepted()).isTrue();
        assertThat(desk.effects.sent).hasSize(2);
        return List.copyOf(desk.effects.sent);
    }

    private void restart(List<Position> positions, List<Order> orders) {
        long nowMs = desk.nowMs;
        desk = new Desk(PlanRig.recovered(desk.effects.journal));
        desk.nowMs = nowMs;
        desk.advance(16);
        assertThat(desk.effects.sent).isEmpty();
        desk.core.onEvent(new Event.TerminalConnected(Desk.identity(ALDER, TerminalIdentity.TradeMode.DEMO)));
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.SYNCING, "connected"));
        desk.snapshot(ALDER, positions, orders, List.of());
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.LIVE, "live"));
        desk.advance(16);
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
        Order order = order(sent, ticket);
        desk.core.onEvent(new Event.OrderPlaced(ALDER, order));
        desk.result(sent, ResultCategory.DONE, ticket);
        return order;
    }

    private Order order(RecordedEffects.Sent sent, long ticket) {
        OrderCommand.Place place = (OrderCommand.Place) sent.command();
        return new Order(
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
    }

    private static Position positionOf(Order order) {
        return Desk.position(ALDER, order.ticket(), order.side(), order.lotsCurrent(), order.magic(), order.stopLoss());
    }
}
