package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.wire.FrameWriter;
import dev.yoke.connectors.wire.WireEncoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Symbol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/// What waits to be written to the cockpit. Orders, events and answers overtake quotes and are never dropped; of quotes
/// only the newest per symbol is kept while more than [#CONFLATE_BYTES] wait.
///
/// Thread: one. Capacity: [#MOST_BYTES] of messages that may not be dropped; beyond that the session must end, and the
/// next one begins with a snapshot.
final class OutQueue {

    static final int CONFLATE_BYTES = 64 * 1024;
    static final int MOST_BYTES = 16 << 20;

    private FrameWriter urgent = new FrameWriter();
    private FrameWriter quotes = new FrameWriter();
    private FrameWriter spare = new FrameWriter();
    private ByteBuffer inFlight = ByteBuffer.allocate(0);
    private final Map<Symbol, WireMessage.TickMessage> newest = new LinkedHashMap<>();

    void put(WireMessage message) {
        WireEncoder.encode(message, urgent);
    }

    void putQuote(WireMessage.TickMessage quote) {
        if (newest.isEmpty() && size() < CONFLATE_BYTES) {
            WireEncoder.encode(quote, quotes);
        } else {
            newest.put(quote.symbol(), quote);
        }
    }

    int size() {
        return urgent.length() + quotes.length() + inFlight.remaining();
    }

    boolean isOverfull() {
        return urgent.length() > MOST_BYTES;
    }

    boolean isEmpty() {
        return size() == 0 && newest.isEmpty();
    }

    /// Writes as much as the channel takes now.
    void flush(WritableByteChannel channel) throws IOException {
        do {
            if (!inFlight.hasRemaining() && !refill()) {
                return;
            }
        } while (channel.write(inFlight) > 0);
    }

    private boolean refill() {
        if (urgent.length() == 0 && quotes.length() == 0) {
            newest.values().forEach(quote -> WireEncoder.encode(quote, quotes));
            newest.clear();
        }
        FrameWriter next = urgent.length() > 0 ? urgent : quotes;
        if (next.length() == 0) {
            return false;
        }
        inFlight = next.buffer();
        spare.clear();
        if (next == urgent) {
            urgent = spare;
        } else {
            quotes = spare;
        }
        spare = next;
        return true;
    }

    void clear() {
        urgent.clear();
        quotes.clear();
        newest.clear();
        inFlight = ByteBuffer.allocate(0);
    }
}
