package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Trace;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SlotTest {

    private final Desk desk = new Desk().connect(ALDER);
    private final Slot slot = new Slot();

    @Test
    void advancesTheEnginesTimeToWhenCommandAndEventWereHandedInButNotByTicks() {
        long baseNs = 500_000_000;
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        slot.command(new Command.SubmitSignal(desk.buy("a")), answer, baseNs);
        slot.deliverTo(desk.core);
        slot.tick(new Instrument(ALDER, Desk.EURUSD), Desk.BID, Desk.ASK, desk.nowMs);
        slot.deliverTo(desk.core);
        slot.event(new Event.JournalSynced(desk.effects.lastTicket), baseNs + 1_234_000);
        slot.deliverTo(desk.core);

        assertThat(answer).isCompleted();
        assertThat(desk.effects
                        .recorded(JournalEntry.Traced.class)
                        .getLast()
                        .trace()
                        .hops())
                .contains(new Trace.Passed(Hop.QUEUED, 0), new Trace.Passed(Hop.DURABLE, 1_234));
    }

    @Test
    void neverTurnsTheEnginesTimeBack() {
        slot.event(new Event.SignalUnreadable("tv", "dialect"), 9_000_000);
        slot.deliverTo(desk.core);
        slot.command(new Command.SubmitSignal(desk.buy("a")), new CompletableFuture<>(), 1_000);
        slot.deliverTo(desk.core);
        desk.sync();
        assertThat(desk.effects
                        .recorded(JournalEntry.Traced.class)
                        .getLast()
                        .trace()
                        .hops())
                .allSatisfy(passed -> assertThat(passed.afterUs()).isZero());
    }
}
