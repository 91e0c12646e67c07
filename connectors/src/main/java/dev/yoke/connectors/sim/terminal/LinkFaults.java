package dev.yoke.connectors.sim.terminal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong with the link of one terminal. Thread: any.
public final class LinkFaults {

    private final AtomicBoolean disconnect = new AtomicBoolean();
    private final AtomicBoolean halfOpen = new AtomicBoolean();
    private final AtomicBoolean offline = new AtomicBoolean();
    private final AtomicInteger resultsToLose = new AtomicInteger();
    private final AtomicInteger eventsToDrop = new AtomicInteger();
    private final AtomicInteger eventsToDouble = new AtomicInteger();
    private final AtomicInteger eventsToSwap = new AtomicInteger();

    /// Breaks the connection once.
    public void disconnect() {
        disconnect.set(true);
    }

    /// Keeps the connection but neither reads nor writes, until set back.
    public void setHalfOpen(boolean silent) {
        halfOpen.set(silent);
    }

    /// Keeps the terminal from connecting, and breaks the connection it has, until set back.
    public void setOffline(boolean away) {
        offline.set(away);
    }

    /// The link breaks right before the next results are sent: they are in the terminal's journal only.
    public void loseResults(int count) {
        resultsToLose.set(count);
    }

    /// The next events are not sent: the cockpit sees a gap.
    public void dropEvents(int count) {
        eventsToDrop.set(count);
    }

    /// The next events are sent twice.
    public void doubleEvents(int count) {
        eventsToDouble.set(count);
    }

    /// The next event is sent after the one that follows it.
    public void swapEvents(int count) {
        eventsToSwap.set(count);
    }

    boolean takeDisconnect() {
        return disconnect.getAndSet(false);
    }

    boolean isHalfOpen() {
        return halfOpen.get();
    }

    boolean isOffline() {
        return offline.get();
    }

    boolean takeLostResult() {
        return take(resultsToLose);
    }

    boolean takeDroppedEvent() {
        return take(eventsToDrop);
    }

    boolean takeDoubledEvent() {
        return take(eventsToDouble);
    }

    boolean takeSwappedEvent() {
        return take(eventsToSwap);
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
