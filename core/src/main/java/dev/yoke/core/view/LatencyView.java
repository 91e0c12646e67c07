package dev.yoke.core.view;

import dev.yoke.core.signal.Hop;

/// How long signals took from one hop to the next, since the start. Microseconds; percentiles are at most 7 % too high.
public record LatencyView(Hop from, Hop to, long count, long p50Us, long p99Us) {}
