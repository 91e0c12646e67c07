package dev.yoke.core.risk;

import java.util.List;

/// What a size follows from besides the request and the stop.
///
/// @param equity of the account, its currency 1e-8
/// @param standardPercent risked where the request names no risk, 1e-8 per percent point
/// @param record of the strategy that asks, for Kelly
/// @param leastTrades closed trades that a record needs before Kelly trusts it
/// @param scales applied to the risk one after the other
public record SizingBasis(
        long equity,
        String currency,
        long standardPercent,
        StrategyRecord record,
        long leastTrades,
        List<RiskScale> scales) {

    public SizingBasis {
        scales = List.copyOf(scales);
    }

    /// An account and nothing else: no strategy, no adjustments.
    public static SizingBasis of(long equity, String currency) {
        return new SizingBasis(equity, currency, 0, StrategyRecord.NONE, 1, List.of());
    }
}
