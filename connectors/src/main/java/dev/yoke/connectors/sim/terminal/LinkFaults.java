package dev.yoke.connectors.sim.terminal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong with the link of one terminal. Thread: any.
public final class LinkFaults {

    private final AtomicBoolean disconnect = new AtomicBoolean();
    private final AtomicInteger resultsToLose = new AtomicInteger();
    private final AtomicInteger eventsToDrop = new AtomicInteger();

    /// Breaks the connection once.
    public void disconnect() {
        disconnect.set(true);
    }

    /// The link breaks right before the next results are sent: they are in the terminal's journal only.
    public void loseResults(int count) {
        resultsToLose.set(count);
    }

    /// The next events are not sent: the cockpit sees a gap.
    public void dropEvents(int count) {
        eventsToDrop.set(count);
    }

    boolean takeDisconnect() {
        return disconnect.getAndSet(false);
    }

    boolean takeLostResult() {
        return take(resultsToLose);
    }

    boolean takeDroppedEvent() {
        return take(eventsToDrop);
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
