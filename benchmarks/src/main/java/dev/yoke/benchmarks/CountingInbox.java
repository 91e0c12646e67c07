package dev.yoke.benchmarks;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Counts what a terminal reports and keeps its first snapshot.
final class CountingInbox implements EngineInbox {

    private final LongAdder ticks = new LongAdder();
    private final AtomicInteger results = new AtomicInteger();
    private volatile Event.@Nullable SnapshotReport snapshot;

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        ticks.increment();
        return true;
    }

    @Override
    public void onEvent(Event event) {
        if (event instanceof Event.CommandResulted) {
            results.incrementAndGet();
        } else if (event instanceof Event.SnapshotReport report) {
            snapshot = report;
        }
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        return CompletableFuture.completedFuture(Answer.refused("it only counts"));
    }

    long ticks() {
        return ticks.sum();
    }

    int results() {
        return results.get();
    }

    Optional<Event.SnapshotReport> snapshot() {
        return Optional.ofNullable(snapshot);
    }
}
