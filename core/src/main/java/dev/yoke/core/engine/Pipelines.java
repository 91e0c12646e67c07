package dev.yoke.core.engine;

import dev.yoke.core.message.Answer;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.view.QueueView;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Takes up waiting signals, at most [#CONCURRENT] at a time. A signal holds its pipeline from being taken up until its
/// record is on the disk and its orders are handed over, or it is refused, or waits for a person.
final class Pipelines {

    static final int CONCURRENT = 10;

    private final EngineTime time;
    private final SignalQueue queue = new SignalQueue();
    private final BiConsumer<Passage, Reply> stages;
    private final BiConsumer<Passage, Answer> settled;
    private int inFlight;
    private boolean pumping;

    /// @param stages what is done with a signal that was taken up; answers once
    /// @param settled what is done with its answer
    Pipelines(EngineTime time, BiConsumer<Passage, Reply> stages, BiConsumer<Passage, Answer> settled) {
        this.time = time;
        this.stages = stages;
        this.settled = settled;
    }

    boolean hasRoomFor(Priority priority) {
        return queue.hasRoomFor(priority);
    }

    /// @return false when the queue is full
    boolean offer(Passage passage) {
        boolean waits = queue.offer(passage);
        pump();
        return waits;
    }

    List<Passage> withdraw(Predicate<Passage> wanted) {
        return queue.withdraw(wanted);
    }

    /// Takes up what there is a free pipeline for. A signal that is answered at once makes room for the next in this
    /// same loop, not deeper down the stack.
    void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            Optional<Passage> next = inFlight < CONCURRENT ? queue.poll() : Optional.empty();
            while (next.isPresent()) {
                take(next.get());
                next = inFlight < CONCURRENT ? queue.poll() : Optional.empty();
            }
        } finally {
            pumping = false;
        }
    }

    private void take(Passage passage) {
        inFlight++;
        passage.trace().mark(Hop.TAKEN, time.monotonicNs());
        try {
            stages.accept(passage, answer -> settle(passage, answer));
        } catch (RuntimeException fault) {
            settle(passage, Answer.refused("Refused by a fault in the engine: " + fault.getMessage()));
            throw fault;
        }
    }

    private void settle(Passage passage, Answer answer) {
        if (passage.settle()) {
            inFlight--;
            settled.accept(passage, answer);
            pump();
        }
    }

    int inFlight() {
        return inFlight;
    }

    QueueView view() {
        return new QueueView("signals", queue.size(), SignalQueue.CAPACITY, queue.refused());
    }
}
