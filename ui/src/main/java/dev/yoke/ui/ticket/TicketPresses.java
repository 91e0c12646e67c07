package dev.yoke.ui.ticket;

import dev.yoke.core.port.Clock;

/// Guards the presses that send: a second one of the same hand is no second order, and one that was meant for another
/// symbol sends nothing. Thread: FX.
final class TicketPresses {

    /// After this long without an answer the trader is told to look before sending again.
    private static final long PATIENCE_NS = 5_000_000_000L;

    private static final long AGAIN_NS = 500_000_000;

    /// Nobody reads another symbol's name faster.
    private static final long SYMBOL_NEW_NS = 1_000_000_000;

    private final Clock clock;
    private long sentNs;
    private long placed;
    private long symbolNs;
    private boolean changedUnderHand;

    TicketPresses(Clock clock) {
        this.clock = clock;
    }

    /// @param underHand whether the ticket was for another symbol before
    void symbolChosen(boolean underHand) {
        symbolNs = clock.monotonicNs();
        changedUnderHand = underHand;
    }

    /// Another symbol came from a link a moment ago: a press that was meant for the one before shows what would be
    /// sent, and sends nothing.
    boolean isSymbolNew() {
        return changedUnderHand && clock.monotonicNs() - symbolNs < SYMBOL_NEW_NS;
    }

    /// Names the next placement; no two have one name.
    String nextId() {
        placed++;
        return "ticket:" + Long.toString(clock.nowMs(), 36) + "-" + Long.toString(clock.monotonicNs(), 36) + "-"
                + placed;
    }

    /// @return which placement that was, for [#isNewest]
    long sent() {
        sentNs = clock.monotonicNs();
        return placed;
    }

    boolean isNewest(long placement) {
        return placement == placed;
    }

    boolean isJustSent() {
        return placed > 0 && clock.monotonicNs() - sentNs < AGAIN_NS;
    }

    /// The answer to what was sent should be there by now.
    boolean isLate() {
        return clock.monotonicNs() - sentNs >= PATIENCE_NS;
    }
}
