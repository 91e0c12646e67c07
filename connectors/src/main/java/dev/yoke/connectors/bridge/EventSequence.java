package dev.yoke.connectors.bridge;

/// Which event comes next. Thread: the session's reader.
final class EventSequence {

    enum Verdict {
        APPLY,
        /// Applied before.
        DUPLICATE,
        /// The first sight of a gap: ask for the missing ones again.
        GAP,
        /// Behind a gap that was asked for: comes again.
        WAIT,
        /// Another counter: only a snapshot helps.
        NEW_EPOCH
    }

    private long epoch;
    private long last;
    private boolean gap;
    private boolean epochLost;

    /// A snapshot holds everything up to `eventSeq`.
    void restart(long newEpoch, long eventSeq) {
        epoch = newEpoch;
        last = eventSeq;
        gap = false;
        epochLost = false;
    }

    Verdict next(long eventEpoch, long seq) {
        if (eventEpoch != epoch) {
            boolean firstSight = !epochLost;
            epochLost = true;
            return firstSight ? Verdict.NEW_EPOCH : Verdict.WAIT;
        }
        if (seq <= last) {
            return Verdict.DUPLICATE;
        }
        if (seq == last + 1) {
            last = seq;
            gap = false;
            return Verdict.APPLY;
        }
        boolean firstSight = !gap;
        gap = true;
        return firstSight ? Verdict.GAP : Verdict.WAIT;
    }

    /// The terminal says that `seq` was its last event. What it sent before that has arrived.
    ///
    /// @return true at the first sight of a gap at the end
    boolean endsShortOf(long seq) {
        boolean isShort = seq > last && !gap && !epochLost;
        gap |= isShort;
        return isShort;
    }

    long epoch() {
        return epoch;
    }

    long last() {
        return last;
    }

    boolean hasGap() {
        return gap || epochLost;
    }
}
