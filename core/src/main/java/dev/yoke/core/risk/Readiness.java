package dev.yoke.core.risk;

import dev.yoke.core.trade.LinkState;

/// Whether the way to the broker is clear.
///
/// @param halted the kill switch is latched
/// @param liveArmed a person enabled entries on this REAL account; true for DEMO
/// @param reconciled the terminal's book is known and without open differences
/// @param unknownOutcome an order on this symbol has an outcome that is not known
/// @param journalBroken why the journal cannot write, empty when it can
/// @param terminalBlocked why the terminal would not trade, empty when it would
/// @param sourceBreakerMs how long the breaker of the signal's source stays open, 0 = closed
/// @param terminalBreakerMs how long the breaker of the terminal stays open, 0 = closed
public record Readiness(
        LinkState link,
        boolean halted,
        boolean liveArmed,
        boolean reconciled,
        boolean unknownOutcome,
        String journalBroken,
        String terminalBlocked,
        long sourceBreakerMs,
        long terminalBreakerMs) {}
