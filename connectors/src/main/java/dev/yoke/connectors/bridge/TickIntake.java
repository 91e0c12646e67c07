package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.connectors.wire.TickDecoder;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.port.EngineInbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The way of a quote from the wire's bytes to the engine: decode, offer, and keep the latest per symbol while the
/// engine's queue is too full. Allocates nothing for a symbol seen before.
///
/// Thread: frames from one thread, `flush` and the figures from any. Waiting quotes are bounded by
/// [TickDecoder#MAX_SYMBOLS].
public final class TickIntake {

    private static final class Slot {
        final Instrument instrument;
        boolean waiting;
        long bid;
        long ask;
        long volume;
        long timeMs;

        Slot(Instrument instrument) {
            this.instrument = instrument;
        }
    }

    private final EngineInbox inbox;
    private final TickDecoder<Slot> decoder;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Slot> waiting = new ArrayList<>();
    private volatile boolean anyWaiting;
    private volatile long conflated;
    private long notQuotes;

    /// @param intern gives the same object for the same symbol
    public TickIntake(EngineInbox inbox, Function<Symbol, Instrument> intern) {
        this.inbox = inbox;
        this.decoder = new TickDecoder<>(symbol -> new Slot(intern.apply(symbol)));
    }

    /// Takes one `TICK` frame (see [TickDecoder#isTick]).
    public TickDecoder.Outcome frame(byte[] bytes, int start, int end) {
        TickDecoder.Outcome outcome = decoder.decode(bytes, start, end);
        if (outcome == TickDecoder.Outcome.TICK) {
            offer(decoder.symbol());
        } else if (outcome == TickDecoder.Outcome.NO_QUOTE) {
            notQuotes++;
        }
        return outcome;
    }

    /// Takes all complete `TICK` lines that `reader` holds, without a socket or a session: the tick path for
    /// benchmarks. Other lines are skipped.
    ///
    /// @return the number of quotes
    public int frames(FrameReader reader) {
        int ticks = 0;
        while (reader.next()) {
            if (TickDecoder.isTick(reader.bytes(), reader.start(), reader.end())
                    && frame(reader.bytes(), reader.start(), reader.end()) == TickDecoder.Outcome.TICK) {
                ticks++;
            }
        }
        return ticks;
    }

    private void offer(Slot slot) {
        if (anyWaiting) {
            offerBehindOthers(slot);
        } else if (!inbox.offerTick(
                slot.instrument, decoder.bid(), decoder.ask(), decoder.volume(), decoder.timeMs())) {
            lock.lock();
            try {
                keep(slot);
            } finally {
                lock.unlock();
            }
        }
    }

    private void offerBehindOthers(Slot slot) {
        lock.lock();
        try {
            if (slot.waiting
                    || !inbox.offerTick(
                            slot.instrument, decoder.bid(), decoder.ask(), decoder.volume(), decoder.timeMs())) {
                keep(slot);
            }
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock only
    private void keep(Slot slot) {
        if (slot.waiting) {
            conflated++;
        } else {
            slot.waiting = true;
            waiting.add(slot);
            anyWaiting = true;
        }
        slot.bid = decoder.bid();
        slot.ask = decoder.ask();
        slot.volume = decoder.volume();
        slot.timeMs = decoder.timeMs();
    }

    /// Offers again what waits, oldest first, until the engine refuses.
    public void flush() {
        if (!anyWaiting) {
            return;
        }
        lock.lock();
        try {
            int taken = 0;
            while (taken < waiting.size() && offerAgain(waiting.get(taken))) {
                taken++;
            }
            waiting.subList(0, taken).clear();
            anyWaiting = !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean offerAgain(Slot slot) {
        if (inbox.offerTick(slot.instrument, slot.bid, slot.ask, slot.volume, slot.timeMs)) {
            slot.waiting = false;
            return true;
        }
        return false;
    }

    TickDecoder<?> decoder() {
        return decoder;
    }

    /// Symbols whose latest quote waits.
    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /// Quotes that a later one of the same symbol replaced while they waited.
    public long conflated() {
        return conflated;
    }

    /// Frames with zero or crossed prices. Thread: the one of the frames.
    public long notQuotes() {
        return notQuotes;
    }
}
