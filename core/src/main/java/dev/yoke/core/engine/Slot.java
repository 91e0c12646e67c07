package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One place in the ring: a tick, an event or a command. Reused for ever, so that ticks allocate nothing.
final class Slot {

    private @Nullable Instrument instrument;
    private long bid;
    private long ask;
    private long timeMs;
    private long stampNs;
    private @Nullable Event event;
    private @Nullable Command command;
    private @Nullable CompletableFuture<Answer> answer;

    void tick(Instrument instrument, long bid, long ask, long timeMs) {
        this.instrument = instrument;
        this.bid = bid;
        this.ask = ask;
        this.timeMs = timeMs;
    }

    /// @param stampNs when it was handed in, on the monotonic clock: the engine's time advances to it
    void event(Event event, long stampNs) {
        this.stampNs = stampNs;
        this.event = event;
    }

    /// @param stampNs as for an event
    void command(Command command, CompletableFuture<Answer> answer, long stampNs) {
        this.stampNs = stampNs;
        this.command = command;
        this.answer = answer;
    }

    boolean isTime() {
        return event instanceof Event.TimeAdvanced;
    }

    /// Hands the content on and empties the place, so that nothing is kept alive by the ring.
    void deliverTo(TradingCore core) {
        Instrument ticked = instrument;
        Event happened = event;
        Command asked = command;
        CompletableFuture<Answer> reply = answer;
        instrument = null;
        event = null;
        command = null;
        answer = null;
        if (ticked != null) {
            core.onTick(ticked, bid, ask, timeMs);
        } else if (happened != null) {
            core.advance(stampNs);
            core.onEvent(happened);
        } else if (asked != null && reply != null) {
            core.advance(stampNs);
            deliver(core, asked, reply);
        }
    }

    /// Whoever asked gets an answer, also when the answer is that something is broken.
    private static void deliver(TradingCore core, Command asked, CompletableFuture<Answer> reply) {
        try {
            core.onCommand(asked, reply::complete);
        } catch (RuntimeException fault) {
            reply.complete(Answer.refused("Refused by a fault in the engine: " + fault.getMessage()));
            throw fault;
        }
    }
}
