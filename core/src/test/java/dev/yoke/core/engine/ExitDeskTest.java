package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.PositionCourse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExitDeskTest {

    private final Desk desk = new Desk().connect(ALDER);

    @Test
    void closesWhileHaltedAndWithABrokenJournal() {
        open(ALDER, 1, Side.BUY);
        desk.ask(new Command.FlattenAll("button", false));
        desk.effects.journalBroken = true;
        desk.core.onEvent(new Event.JournalFailed("disk full"));
        Answer answer = desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO)).orElseThrow();
        assertThat(answer).isEqualTo(Answer.accepted("Closing 0.1 EURUSD on Alder."));
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void sendsOneCloseHoweverOftenItIsPressed() {
        open(ALDER, 1, Side.BUY);
        desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO));
        Answer again = desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO)).orElseThrow();
        assertThat(again.status()).isEqualTo(Status.DUPLICATE);
        desk.ask(new Command.ClosePositions(Optional.empty(), Optional.empty(), Command.ClosePositions.Which.ALL));
        assertThat(desk.effects.sent).hasSize(1);
        assertThat(desk.view().positions().getFirst().closing()).isTrue();
    }

    @Test
    void saysWhyAPositionWasNotClosedUntilItIsTriedAgain() {
        open(ALDER, 1, Side.BUY);
        desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO));
        assertThat(desk.view().positions().getFirst().course().closeRefused()).isEmpty();
        desk.result(desk.effects.sent.getLast(), ResultCategory.MARKET_CLOSED, 0);
        assertThat(desk.view().positions().getFirst().course().closeRefused())
                .get()
                .extracting(PositionCourse.CloseRefusal::text)
                .isEqualTo("market closed");

        desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO));
        assertThat(desk.view().positions().getFirst().course().closeRefused()).isEmpty();
    }

    @Test
    void triesAgainWhenTheFirstCloseExpired() {
        open(ALDER, 1, Side.BUY);
        desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO));
        desk.advance(10_100);
        desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO));
        assertThat(desk.effects.sent).hasSize(2);
    }

    @Test
    void refusesAPartThatLeavesLessThanTheMinimum() {
        open(ALDER, 1, Side.BUY);
        assertThat(close("0.095").text()).contains("multiples of 0.01");
        assertThat(close("0.11").text()).contains("the position has 0.1");
        assertThat(desk.effects.sent).isEmpty();
        assertThat(close("0.04").isAccepted()).isTrue();
    }

    private Answer close(String lots) {
        return desk.ask(new Command.ClosePosition(ALDER, 1, Lots.parse(lots))).orElseThrow();
    }

    @Test
    void saysWhatToDoWhenTheTerminalCannotBeReached() {
        open(ALDER, 1, Side.BUY);
        desk.effects.unreachable.add(ALDER);
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "no heartbeat for 10 s"));
        Answer answer = desk.ask(new Command.ClosePosition(ALDER, 1, Lots.ZERO)).orElseThrow();
        assertThat(answer.status()).isEqualTo(Status.REFUSED);
        assertThat(answer.text()).contains("no heartbeat for 10 s").contains("in the terminal itself");
    }

    @Test
    void closesWinnersOrLosersOnly() {
        desk.connect(BIRCH);
        open(ALDER, 1, Side.BUY);
        open(BIRCH, 2, Side.SELL);
        desk.quote(ALDER, Desk.BID + 1_000_000, Desk.ASK + 1_000_000);
        desk.quote(BIRCH, Desk.BID + 1_000_000, Desk.ASK + 1_000_000);
        desk.ask(new Command.ClosePositions(Optional.empty(), Optional.empty(), Command.ClosePositions.Which.WINNERS));
        assertThat(desk.effects.sent).extracting(RecordedEffects.Sent::terminal).containsExactly(ALDER);
    }

    @Test
    void saysWhichPositionsItChoseAndWhichItCannotReach() {
        desk.connect(BIRCH);
        open(ALDER, 1, Side.BUY);
        open(BIRCH, 2, Side.SELL);
        desk.effects.unreachable.add(BIRCH);
        desk.core.onEvent(new Event.LinkChanged(BIRCH, LinkState.OFFLINE, "no heartbeat for 10 s"));
        Answer answer = desk.ask(new Command.ClosePositions(
                        Optional.empty(), Optional.empty(), Command.ClosePositions.Which.ALL))
                .orElseThrow();
        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.wished())
                .extracting(Answer.Wished::terminal, Answer.Wished::identifier, Answer.Wished::refused)
                .containsExactlyInAnyOrder(
                        tuple(ALDER, 1L, ""), tuple(BIRCH, 2L, "it is offline (no heartbeat for 10 s)"));
    }

    @Test
    void judgesWinnersWhenItCloses() {
        open(ALDER, 1, Side.BUY);
        desk.quote(ALDER, Desk.BID + 1_000_000, Desk.ASK + 1_000_000);
        desk.view();
        desk.quote(ALDER, Desk.BID - 2_000_000, Desk.ASK - 2_000_000);
        Answer answer = desk.ask(new Command.ClosePositions(
                        Optional.empty(), Optional.empty(), Command.ClosePositions.Which.WINNERS))
                .orElseThrow();
        assertThat(answer.wished()).isEmpty();
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void sendsATighterStopAtOnceAndAWiderOneOnlyWhenNotHalted() {
        open(ALDER, 1, Side.BUY);
        desk.ask(new Command.FlattenAll("button", false));
        assertThat(stop("1.0950").isAccepted()).isTrue();
        assertThat(desk.effects.sent.getLast().command()).isInstanceOf(OrderCommand.Modify.class);
        Answer wider = stop("1.0800");
        assertThat(wider.status()).isEqualTo(Status.REFUSED);
        assertThat(wider.text()).contains("halted");
    }

    @Test
    void refusesAStopOnTheWrongSide() {
        open(ALDER, 1, Side.BUY);
        assertThat(stop("1.1050").text()).contains("wrong side").contains("below the price");
    }

    @Test
    void refusesASignalsCloseThatItCannotUnderstandOrDeliver() {
        open(ALDER, 1, Side.BUY);
        Answer unknown = closing("PLATINUM", Set.of());
        assertThat(unknown.status()).isEqualTo(Status.REFUSED);
        assertThat(unknown.text()).contains("Alder: the broker has no symbol for 'PLATINUM'");

        Answer unreached = closing("EURUSD", Set.of(ALDER, BIRCH));
        assertThat(unreached.status()).isEqualTo(Status.REFUSED);
        assertThat(unreached.text()).startsWith("Closing 1 position, 0 could not be reached; no terminal Birch");
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void closesByItsNameWhatTheTerminalListsNoMore() {
        Position delisted = new Position(
                ALDER,
                4,
                4,
                new Symbol("OLDCOIN"),
                Side.BUY,
                Lots.parse("0.1"),
                Price.parse("1.09"),
                Price.NONE,
                Price.NONE,
                Price.NONE,
                Money.zero("USD"),
                Money.zero("USD"),
                Money.zero("USD"),
                0,
                "",
                Desk.START_MS);
        desk.core.onEvent(new Event.PositionOpened(ALDER, delisted));
        closing("OldCoin", Set.of());
        assertThat(desk.effects.sent)
                .extracting(sent -> sent.command().symbol())
                .containsExactly(new Symbol("OLDCOIN"));
    }

    private Answer closing(String symbol, Set<TerminalId> terminals) {
        Signal signal = new Signal(
                new SignalId("close " + symbol + terminals),
                "tv",
                Signal.Action.CLOSE,
                symbol,
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.Standard(),
                terminals,
                "",
                0,
                desk.nowMs,
                "");
        return desk.askAndSync(new Command.SubmitSignal(signal));
    }

    private Answer stop(String price) {
        return desk.ask(new Command.ModifyPosition(ALDER, 1, Price.parse(price), Price.NONE))
                .orElseThrow();
    }

    private void open(TerminalId terminal, long identifier, Side side) {
        desk.core.onEvent(new Event.PositionOpened(
                terminal, Desk.position(terminal, identifier, side, Lots.parse("0.10"), 0, Price.parse("1.09"))));
    }
}
