package dev.yoke.core.risk;

/// What is known of the strategy behind a signal, and of the market it trades in.
///
/// @param automatic the signal comes from a source that decides by itself; false for a person's ticket
/// @param regimePercent what the market's regime leaves of the normal risk, 1e-8 per percent point
public record StrategyStanding(boolean automatic, long regimePercent) {}
