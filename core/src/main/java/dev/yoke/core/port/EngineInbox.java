package dev.yoke.core.port;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import java.util.concurrent.CompletableFuture;

/// The one way in to the engine.
///
/// Thread: any; bounded. Ticks are refused when the queue is three quarters full (the caller keeps the latest per
/// symbol and offers it again),
/// entries are refused when it is nearly full, events and privileged commands wait for room and are never dropped.
public interface EngineInbox {

    /// Offers a quote; allocates nothing. Units: prices 1e-8; `timeMs` UTC epoch milliseconds.
    ///
    /// @param instrument interned by the caller: the same object for the same symbol
    /// @return false when the queue is too full
    boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs);

    /// Hands over what happened; waits for room.
    void onEvent(Event event);

    /// Asks; the future completes on the engine or the journal thread, never exceptionally. Its dependents must not
    /// block.
    CompletableFuture<Answer> submit(Command command);
}
