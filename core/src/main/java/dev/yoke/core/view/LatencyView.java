package dev.yoke.core.view;

import dev.yoke.core.signal.Hop;

/// How long signals took from one hop to the next, since the start. Microseconds; percentiles are at most 7 % too high,
/// the maximum is exact.
public record LatencyView(Hop from, Hop to, long count, long p50Us, long p99Us, long maxUs) {

    /// Of which only the percentiles are known.
    public LatencyView(Hop from, Hop to, long count, long p50Us, long p99Us) {
        this(from, to, count, p50Us, p99Us, p99Us);
    }
}
