package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What happens when the machine's clock is set while orders and signals are under way.
class ClockStepTest {

    private static final long HOUR_MS = 3_600_000;

    private final Desk desk = new Desk().connect(ALDER);

    @Test
    void closesAgainAfterALostCloseAlthoughTheClockWasSetBack() {
        desk.core.onEvent(
                new Event.PositionOpened(ALDER, Desk.position(ALDER, 7, Side.BUY, Lots.parse("1"), 0, Price.NONE)));
        assertThat(close().isAccepted()).isTrue();
        desk.nowMs -= HOUR_MS;
        desk.advance(11_000);

        assertThat(close().status()).isEqualTo(Answer.Status.ACCEPTED);
        assertThat(desk.effects.sent).hasSize(2);
    }

    private Answer close() {
        return desk.ask(new Command.ClosePosition(ALDER, 7, Lots.ZERO)).orElseThrow();
    }

    @Test
    void letsAWaitingSignalExpireAlthoughTheClockWasSetBack() {
        desk.source("ask", SourcePolicy.Mode.CONFIRM, false);
        desk.askAndSync(new Command.SubmitSignal(desk.signal(
                "s1",
                dev.yoke.core.signal.Signal.Action.BUY,
                new dev.yoke.core.risk.Sizing.Standard(),
                new dev.yoke.core.risk.Level.Unsaid(),
                "ask")));
        desk.nowMs -= HOUR_MS;
        desk.advance(31_000);
        desk.quote(ALDER, Desk.BID, Desk.ASK);

        Answer late =
                desk.ask(new Command.ConfirmSignal(new SignalId("s1"), true)).orElseThrow();
        assertThat(late.text()).contains("has expired");
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void doesNotSendAnEntryThatWaitedTooLongForTheDiskAlthoughTheClockWasSetBack() {
        desk.ask(new Command.SubmitSignal(desk.buy("s1")));
        desk.nowMs -= HOUR_MS;
        desk.advance(6_000);
        desk.sync();
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void doubtsAnUnansweredOrderAlthoughTheClockWasSetBack() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")));
        var order = desk.effects.sent.getFirst().command();
        desk.nowMs -= HOUR_MS;
        desk.advance(5_000 + IntentTracker.GRACE_MS + 100);
        assertThat(desk.states(order)).contains(IntentState.UNKNOWN);
    }

    @Test
    void doesNotGiveAnOrderUpBecauseTheClockWasSetForward() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("s1")));
        var order = desk.effects.sent.getFirst().command();
        desk.core.onEvent(new Event.CommandUncertain(ALDER, order.intent(), "lost"));
        desk.nowMs += HOUR_MS;
        desk.advance(16);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(desk.states(order)).doesNotContain(IntentState.REJECTED);
        desk.advance(5_000 + IntentTracker.GRACE_MS + 100);
        desk.snapshot(ALDER, List.of(), List.of(), List.of());
        assertThat(desk.states(order)).contains(IntentState.REJECTED);
    }
}
