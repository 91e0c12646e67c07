package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;

/// How far a position's plan has come, as much of it as the position itself does not tell.
///
/// Units: lots and `riskDistance` (price, 0 = not known) 1e-8; `sinceMs` UTC epoch milliseconds.
///
/// @param ticket the position's ticket as last seen: MetaTrader 4's partial close makes a new one that names it
/// @param initialLots what the targets' shares are of; grows where the position grows
/// @param lots as last seen
public record PlanProgress(
        Side side,
        long ticket,
        long initialLots,
        long lots,
        long riskDistance,
        long sinceMs,
        boolean breakEvenReached,
        boolean trailStarted) {

    static PlanProgress start(Position position, long riskDistance, long nowMs) {
        long lots = position.lots().units();
        return new PlanProgress(position.side(), position.ticket(), lots, lots, riskDistance, nowMs, false, false);
    }

    PlanProgress withBreakEvenReached() {
        return new PlanProgress(side, ticket, initialLots, lots, riskDistance, sinceMs, true, trailStarted);
    }

    PlanProgress withTrailStarted() {
        return new PlanProgress(side, ticket, initialLots, lots, riskDistance, sinceMs, breakEvenReached, true);
    }

    /// Lots that came on top count as initial ones; lots that went count towards the targets, whoever closed them.
    PlanProgress seen(long newTicket, long newLots) {
        long added = Math.max(0, newLots - lots);
        return new PlanProgress(
                side,
                newTicket,
                Math.addExact(initialLots, added),
                newLots,
                riskDistance,
                sinceMs,
                breakEvenReached,
                trailStarted);
    }

    String format() {
        return side + " " + ticket + " " + FixedPoint.format(initialLots) + " " + FixedPoint.format(lots) + " "
                + FixedPoint.format(riskDistance) + " " + sinceMs + " " + (breakEvenReached ? "be" : "-") + " "
                + (trailStarted ? "trail" : "-");
    }

    static PlanProgress parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 8) {
            throw new IllegalArgumentException("a plan's progress has eight parts");
        }
        PlanProgress progress = new PlanProgress(
                Side.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                FixedPoint.parse(parts[2]),
                FixedPoint.parse(parts[3]),
                FixedPoint.parse(parts[4]),
                Long.parseLong(parts[5]),
                isSet(parts[6], "be"),
                isSet(parts[7], "trail"));
        if (progress.lots <= 0 || progress.initialLots < progress.lots || progress.riskDistance < 0) {
            throw new IllegalArgumentException("a plan's progress has lots out of range");
        }
        return progress;
    }

    private static boolean isSet(String text, String word) {
        if (!text.equals(word) && !text.equals("-")) {
            throw new IllegalArgumentException("a plan's progress says " + word + " or -");
        }
        return text.equals(word);
    }
}
