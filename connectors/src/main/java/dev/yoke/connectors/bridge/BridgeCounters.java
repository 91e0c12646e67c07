package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.FrameFault;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// What went wrong at the bridge, counted since its start. Thread: any.
public final class BridgeCounters {

    private final Map<FrameFault, LongAdder> faults = new EnumMap<>(FrameFault.class);
    private final LongAdder refusedConnections = new LongAdder();
    private final LongAdder silentConnections = new LongAdder();
    private final LongAdder failedProofs = new LongAdder();
    private final LongAdder unknownTypes = new LongAdder();
    private final LongAdder notQuotes = new LongAdder();
    private final LongAdder notCandles = new LongAdder();
    private final LongAdder eventGaps = new LongAdder();
    private final LongAdder badSnapshots = new LongAdder();
    private final LongAdder bookDifferences = new LongAdder();
    private final LongAdder unreadHours = new LongAdder();

    BridgeCounters() {
        for (FrameFault fault : FrameFault.values()) {
            faults.put(fault, new LongAdder());
        }
    }

    void fault(FrameFault fault) {
        LongAdder counter = faults.get(fault);
        if (counter != null) {
            counter.increment();
        }
    }

    void refusedConnection() {
        refusedConnections.increment();
    }

    void silentConnection() {
        silentConnections.increment();
    }

    void failedProof() {
        failedProofs.increment();
    }

    void unknownType() {
        unknownTypes.increment();
    }

    void notAQuote() {
        notQuotes.increment();
    }

    void notACandle() {
        notCandles.increment();
    }

    void eventGap() {
        eventGaps.increment();
    }

    void badSnapshot() {
        badSnapshots.increment();
    }

    void bookDifference() {
        bookDifferences.increment();
    }

    void unreadHours() {
        unreadHours.increment();
    }

    /// Sessions and connections that were closed for bad input, by reason.
    public long faults(FrameFault fault) {
        LongAdder counter = faults.get(fault);
        return counter == null ? 0 : counter.sum();
    }

    /// Connections closed because too many had not proved themselves, or too many accounts are known.
    public long refusedConnections() {
        return refusedConnections.sum();
    }

    /// Connections that did not finish the handshake in time.
    public long silentConnections() {
        return silentConnections.sum();
    }

    /// Connections with a wrong key.
    public long failedProofs() {
        return failedProofs.sum();
    }

    public long unknownTypes() {
        return unknownTypes.sum();
    }

    /// Quotes with zero or crossed prices, dropped.
    public long notQuotes() {
        return notQuotes.sum();
    }

    /// Candles that contradict themselves, dropped.
    public long notCandles() {
        return notCandles.sum();
    }

    /// Missing events noticed.
    public long eventGaps() {
        return eventGaps.sum();
    }

    /// Snapshots whose counts or hash did not fit.
    public long badSnapshots() {
        return badSnapshots.sum();
    }

    /// Heartbeats whose hash of the book was not ours.
    public long bookDifferences() {
        return bookDifferences.sum();
    }

    /// Symbols told with trading hours that cannot be read.
    public long unreadHoursSeen() {
        return unreadHours.sum();
    }
}
