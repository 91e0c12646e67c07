package dev.yoke.core.engine;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.core.view.SignalsView;
import dev.yoke.core.view.StrategiesView;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The engine without threads and without a clock: the same trading state as [Engine], stepped by its caller. For
/// rehearsals and replays, where the same inputs must give the same outputs.
///
/// Thread: one. What comes in while something is worked off (an answer of the journal, of a terminal) waits until that
/// is done, as it would in the ring.
/// Failure: a fault of the engine is thrown, not survived.
public final class SteppedEngine implements EngineInbox, CockpitViews {

    private final TradingCore core;
    private final Journal journal;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    /// Recovers from the journal, as of the configuration's start.
    public SteppedEngine(EngineConfig config, Journal journal, TerminalDirectory terminals) {
        this.journal = journal;
        this.core = new TradingCore(config, new PortEffects(journal, terminals), journal.recover());
    }

    /// Lets time go on. Units: `nowMs` UTC epoch milliseconds, `monotonicNs` never goes back.
    public void advance(long nowMs, long monotonicNs) {
        onEvent(new Event.TimeAdvanced(nowMs, monotonicNs));
    }

    private void work(Runnable task) {
        waiting.add(task);
        if (working) {
            return;
        }
        working = true;
        try {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        } finally {
            working = false;
        }
    }

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        if (working) {
            work(() -> core.onTick(instrument, bid, ask, timeMs));
        } else {
            core.onTick(instrument, bid, ask, timeMs);
        }
        return true;
    }

    @Override
    public void onEvent(Event event) {
        work(() -> core.onEvent(event));
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        work(() -> core.onCommand(command, answer::complete));
        return answer;
    }

    @Override
    public CockpitView current() {
        return core.views().build(List.of(), journal.stats());
    }

    @Override
    public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
        core.market().publish();
        return core.market().published(instrument, timeframe);
    }

    @Override
    public StrategiesView strategies() {
        return core.strategies().published();
    }

    @Override
    public SignalsView signals() {
        core.signalLog().publish();
        return core.signalLog().published();
    }

    @Override
    public ActivityBatch activitiesAfter(long sequence) {
        return core.activities().after(sequence);
    }
}
