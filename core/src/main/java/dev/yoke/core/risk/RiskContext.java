package dev.yoke.core.risk;

import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity;

/// What the rules know of the moment and the account. Filled by the engine; orders on their way count as open.
///
/// Units: money in the account currency 1e-8.
///
/// @param halted the kill switch is latched
/// @param liveArmed a person enabled entries on this REAL account; true for DEMO
/// @param reconciled the terminal's book is known and without open differences
/// @param unknownOutcome an order on this symbol has an outcome that is not known
/// @param journalBroken why the journal cannot write, empty when it can
/// @param terminalBlocked why the terminal would not trade, empty when it would
/// @param quoteAgeMs age of the latest quote, [Long#MAX_VALUE] when there is none
/// @param openPositions positions, pending orders and entries on their way
/// @param heat money at risk in them; a position without stop counts its margin
/// @param dayStartBalance balance at the start of the server's day, 0 = not known
/// @param dayProfit equity now − balance at the start of the day
/// @param localTickValue money per lot and tick by contract size and our own conversion rate, 0 where no rate is at
/// hand
public record RiskContext(
        RiskPolicy policy,
        TerminalIdentity identity,
        Account account,
        LinkState link,
        boolean halted,
        boolean liveArmed,
        boolean reconciled,
        boolean unknownOutcome,
        String journalBroken,
        String terminalBlocked,
        long quoteAgeMs,
        int openPositions,
        long heat,
        long dayStartBalance,
        long dayProfit,
        long localTickValue) {}
