package dev.yoke.core.view;

import dev.yoke.core.signal.CircuitBreaker;

/// The breaker of one source or terminal that has failed lately.
///
/// @param of `source tv`, `terminal Alder`
/// @param failures in a row
/// @param blockedMs how long entries are kept away yet
public record BreakerView(String of, CircuitBreaker.State state, long failures, long blockedMs) {}
