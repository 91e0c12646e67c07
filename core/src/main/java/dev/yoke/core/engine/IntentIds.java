package dev.yoke.core.engine;

import dev.yoke.core.trade.IntentId;

/// Makes intent ids and magic numbers, each unique for ever.
final class IntentIds {

    private static final long MAX_MAGIC = Integer.MAX_VALUE;

    /// 2024-01-01 UTC: before any cockpit. Magic numbers begin with the seconds since then, so that a lost journal or
    /// a second home folder does not use again what stands in a broker's books.
    private static final long FIRST_MS = 1_704_067_200_000L;

    private final String prefix;
    private long sequence;
    private long lastMagic;

    /// @param lastMagic the greatest magic number that any earlier cockpit used
    IntentIds(long startMs, long lastMagic) {
        this.prefix = Long.toString(startMs, Character.MAX_RADIX) + "-";
        long byTime = (startMs - FIRST_MS) / 1_000;
        this.lastMagic = byTime > lastMagic && byTime < MAX_MAGIC / 2 ? byTime : lastMagic;
    }

    IntentId next() {
        return new IntentId(prefix + Long.toString(++sequence, Character.MAX_RADIX));
    }

    /// 1 to 2³¹−1, rising. Two thousand million entries of one trader do not come about; if they did, refusing beats
    /// reusing.
    long nextMagic() {
        if (lastMagic >= MAX_MAGIC) {
            throw new IllegalStateException("all magic numbers are used");
        }
        return ++lastMagic;
    }
}
