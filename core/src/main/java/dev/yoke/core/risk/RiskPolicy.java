package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// The trader's limits. Percentages are of equity (per trade, heat, position margin) or of the day's starting balance
/// (daily loss), 1e-8 per percent point:
/// `100_000_000` is 1 %.
///
/// Source of the defaults: product.md, "Risk".
///
/// @param riskPerTradePercent sized for when a signal names no risk of its own
/// @param maxRiskPerTradePercent greatest risk of one entry
/// @param maxDailyLossPercent loss of the day, floating included, at which entries stop and the account is flattened
/// @param maxHeatPercent sum of open risk of one account
/// @param maxPositions open positions and pending orders of one account
/// @param maxQuoteAgeMs a price older than this is stale
/// @param atrStopMultiple stop distance where a signal names none, in ATR(14)
/// @param atrTargetMultiple target distance where a signal names none, in ATR(14)
/// @param maxSignalAgeMs a signal older than this is refused
/// @param orderExpiryMs life of an order command on its way to the terminal
/// @param maxDeviationPips greatest slippage asked for, pips × 1e-8
public record RiskPolicy(
        long riskPerTradePercent,
        long maxRiskPerTradePercent,
        long maxDailyLossPercent,
        long maxHeatPercent,
        int maxPositions,
        long maxQuoteAgeMs,
        long atrStopMultiple,
        long atrTargetMultiple,
        long maxSignalAgeMs,
        long orderExpiryMs,
        long maxDeviationPips) {

    public static final RiskPolicy DEFAULT = new RiskPolicy(
            FixedPoint.ONE,
            FixedPoint.parse("2"),
            FixedPoint.parse("5"),
            FixedPoint.parse("6"),
            20,
            3_000,
            FixedPoint.parse("1.5"),
            FixedPoint.parse("3"),
            60_000,
            5_000,
            FixedPoint.parse("3"));

    public RiskPolicy {
        percent("risk per trade", riskPerTradePercent);
        percent("greatest risk per trade", maxRiskPerTradePercent);
        percent("daily loss limit", maxDailyLossPercent);
        percent("heat limit", maxHeatPercent);
        positive("number of positions", maxPositions);
        positive("age of a price in ms", maxQuoteAgeMs);
        positive("ATR multiple of the stop", atrStopMultiple);
        positive("ATR multiple of the target", atrTargetMultiple);
        positive("age of a signal in ms", maxSignalAgeMs);
        positive("life of an order in ms", orderExpiryMs);
        positive("deviation in pips", maxDeviationPips);
        if (riskPerTradePercent > maxRiskPerTradePercent) {
            throw new IllegalArgumentException("the risk per trade, " + FixedPoint.format(riskPerTradePercent)
                    + " %, is above its own limit of " + FixedPoint.format(maxRiskPerTradePercent) + " %");
        }
    }

    private static void percent(String what, long value) {
        if (value <= 0 || value > 100 * FixedPoint.ONE) {
            throw new IllegalArgumentException(
                    "the " + what + " must be above 0 and at most 100 %, not " + FixedPoint.format(value));
        }
    }

    private static void positive(String what, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("the " + what + " must be above 0, not " + value);
        }
    }
}
