package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private final Desk desk = new Desk().connect(ALDER);

    @Test
    void namesEveryDifferenceAfterAReconnect() {
        Position kept = outside(1, "0.10");
        Position closed = outside(2, "0.20");
        Position cut = outside(3, "0.30");
        desk.snapshot(ALDER, List.of(kept, closed, cut), List.of(), List.of());
        reconnect();
        desk.snapshot(ALDER, List.of(kept, outside(3, "0.10"), outside(4, "0.40")), List.of(), List.of());
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        // the first three were opened outside before the reconnect
                        "reconcile/OPENED_OUTSIDE",
                        "reconcile/OPENED_OUTSIDE",
                        "reconcile/OPENED_OUTSIDE",
                        "reconcile/VOLUME_MISMATCH",
                        "reconcile/OPENED_OUTSIDE",
                        "reconcile/CLOSED_OFFLINE");
        assertThat(desk.view().positions()).hasSize(3);
    }

    @Test
    void findsAFilledOrderWhoseAnswerWasLostAndDoesNotSendItAgain() {
        RecordedEffects.Sent sent = sendAndLoseTheLink();
        assertThat(desk.view().terminals().getFirst().unknownOutcomes()).isEqualTo(1);
        OrderCommand.Open open = (OrderCommand.Open) sent.command();
        Position filled = Desk.position(ALDER, 9, Side.BUY, open.lots(), open.magic(), open.stopLoss());
        reconnect();
        desk.snapshot(ALDER, List.of(filled), List.of(), List.of());

        assertThat(desk.states(open)).containsExactly(IntentState.SENT, IntentState.UNKNOWN, IntentState.DONE);
        assertThat(desk.view().terminals().getFirst().unknownOutcomes()).isZero();
        assertThat(desk.effects.sent).hasSize(1);
        assertThat(desk.view().positions().getFirst().source()).isEqualTo("tv");
    }

    @Test
    void blocksEntriesOnTheSymbolWhileAnOutcomeIsNotKnown() {
        sendAndLoseTheLink();
        reconnect();
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.LIVE, "live"));
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        var answer = desk.askAndSync(new Command.SubmitSignal(desk.buy("b")));
        assertThat(answer.isAccepted()).isFalse();
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void givesAnOrderUpOnlyWhenItCannotHappenAnyMore() {
        RecordedEffects.Sent sent = sendAndLoseTheLink();
        reconnect();
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(desk.states(sent.command())).containsExactly(IntentState.SENT, IntentState.UNKNOWN);

        desk.advance(18_000);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(desk.states(sent.command()))
                .containsExactly(IntentState.SENT, IntentState.UNKNOWN, IntentState.REJECTED);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void doubtsAnOrderThatIsNeverAnswered() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.advance(17_500);
        assertThat(desk.states(desk.effects.sent.getFirst().command()))
                .containsExactly(IntentState.SENT, IntentState.UNKNOWN);
        assertThat(desk.effects.snapshotsAsked).contains(ALDER);
    }

    @Test
    void doubtsAfterARestartWhatAnEarlierCockpitLeftOpenAndNeverSendsIt() {
        desk.ask(new Command.SubmitSignal(desk.buy("a")));
        var made = desk.effects
                .recorded(dev.yoke.core.port.JournalEntry.IntentMade.class)
                .getFirst();
        OrderCommand.Open open = (OrderCommand.Open) made.command();
        Desk restarted = new Desk(new Journal.Recovered(
                Map.of(),
                List.of(new Journal.OpenIntent(ALDER, open, IntentState.MADE, made.entryRisk(), made.timeMs())),
                Set.of("a"),
                open.magic(),
                List.of(),
                List.of(),
                List.of(new Journal.EntryTag(ALDER, open.magic(), "tv", made.entryRisk())),
                ""));
        restarted.core.onEvent(
                new Event.TerminalConnected(Desk.identity(ALDER, dev.yoke.core.trade.TerminalIdentity.TradeMode.DEMO)));
        Position filled = Desk.position(ALDER, 9, Side.BUY, open.lots(), open.magic(), open.stopLoss());
        restarted.snapshot(ALDER, List.of(filled), List.of(), List.of());
        assertThat(restarted.states(open)).containsExactly(IntentState.DONE);
        assertThat(restarted.view().positions().getFirst().source()).isEqualTo("tv");
        assertThat(restarted.effects.sent).isEmpty();
    }

    @Test
    void tellsWhatClosedWhileTheCockpitWasAway() {
        Desk restarted = new Desk(new Journal.Recovered(
                Map.of(), List.of(), Set.of(), 0, List.of(), List.of(outside(5, "0.10")), List.of(), ""));
        restarted.connect(ALDER);
        assertThat(restarted.effects.recorded(Noted.class))
                .extracting(Noted::kind)
                .contains("reconcile/CLOSED_OFFLINE");
    }

    private RecordedEffects.Sent sendAndLoseTheLink() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        RecordedEffects.Sent sent = desk.effects.sent.getFirst();
        desk.core.onEvent(new Event.CommandUncertain(ALDER, sent.command().intent(), "the link was lost"));
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "lost"));
        return sent;
    }

    private void reconnect() {
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "lost"));
        desk.core.onEvent(
                new Event.TerminalConnected(Desk.identity(ALDER, dev.yoke.core.trade.TerminalIdentity.TradeMode.DEMO)));
    }

    private List<String> kinds() {
        return desk.effects.recorded(Noted.class).stream()
                .map(Noted::kind)
                .filter(kind -> kind.startsWith("reconcile/"))
                .toList();
    }

    private static Position outside(long identifier, String lots) {
        return Desk.position(ALDER, identifier, Side.BUY, Lots.parse(lots), 0, Price.parse("1.09"));
    }

    @Test
    void doubtsAnOrderWhoseOutcomeTheTerminalDoesNotKnow() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        RecordedEffects.Sent sent = desk.effects.sent.getFirst();
        desk.result(sent, dev.yoke.core.trade.ResultCategory.UNKNOWN_OUTCOME, 0);
        assertThat(desk.states(sent.command())).containsExactly(IntentState.SENT, IntentState.UNKNOWN);
        assertThat(desk.effects.snapshotsAsked).contains(ALDER);
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        assertThat(desk.askAndSync(new Command.SubmitSignal(desk.buy("b"))).text())
                .contains("unknown outcome");
        assertThat(desk.effects.sent).hasSize(1);
    }
}
