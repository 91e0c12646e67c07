package dev.yoke.core.trade;

import dev.yoke.core.market.TerminalId;

/// How far a position has gone against the trader and for them since it was opened: the least and the greatest that
/// its floating profit has been, with the lots and the average entry that it had at that moment. At the entry both
/// are 0.
///
/// Units: `worstProfit` (≤ 0), `bestProfit` (≥ 0) account currency 1e-8, before swap and commission; `worstPips`,
/// `bestPips` pips 1e-8; times UTC epoch milliseconds.
///
/// @param side a position that is turned round (netting) is measured anew
/// @param openMs when the position was opened
/// @param sinceMs from when on it was measured: `openMs` where the cockpit saw it open
/// @param whole whether every quote since the entry was seen: false where the cockpit or the terminal was away
/// meanwhile
public record Excursion(
        TerminalId terminal,
        long identifier,
        Side side,
        long openMs,
        long worstProfit,
        long bestProfit,
        long worstPips,
        long bestPips,
        long sinceMs,
        boolean whole) {}
