package dev.yoke.connectors.sim.broker;

import dev.yoke.core.trade.ResultCategory;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/// Faults waiting for the next orders, one each, first come first served.
///
/// Thread: any. Capacity: 1,024 faults; one more is an error in the test that scripts them.
public final class FaultScript {

    private final ArrayBlockingQueue<Fault> waiting = new ArrayBlockingQueue<>(1_024);

    /// The next order without a fault of its own meets this one.
    public FaultScript next(Fault fault) {
        waiting.add(fault);
        return this;
    }

    /// The next order is answered with this category.
    public FaultScript answer(ResultCategory category) {
        return next(new Fault.Refuse(Reply.of(category)));
    }

    public FaultScript refuse(Reply reply) {
        return next(new Fault.Refuse(reply));
    }

    public FaultScript loseReply() {
        return next(new Fault.LoseReply());
    }

    public int size() {
        return waiting.size();
    }

    public Optional<Fault> take() {
        return Optional.ofNullable(waiting.poll());
    }
}
