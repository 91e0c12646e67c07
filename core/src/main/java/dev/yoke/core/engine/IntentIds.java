package dev.yoke.core.engine;

import dev.yoke.core.trade.IntentId;

/// Makes intent ids and magic numbers, each unique for ever.
final class IntentIds {

    private static final long MAX_MAGIC = Integer.MAX_VALUE;

    private final String prefix;
    private long sequence;
    private long lastMagic;

    /// @param lastMagic the greatest magic number that any earlier cockpit used
    IntentIds(long startMs, long lastMagic) {
        this.prefix = Long.toString(startMs, Character.MAX_RADIX) + "-";
        this.lastMagic = lastMagic;
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
