package dev.yoke.core.risk;

import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.risk.regime.TrendDemand;

/// What is known of the strategy behind a signal, and of the market it trades in.
///
/// @param automatic the signal comes from a source that decides by itself; false for a person's ticket
/// @param strategy the source is held to the rules for strategies
/// @param regimePercent what the market's regime leaves of the normal risk, 1e-8 per percent point
/// @param regimeWanted the agent behind it trades in this regime; true where there is no agent
/// @param trendDemand what the agent asks of the trend; [TrendDemand#ANY] where there is no agent
/// @param openTrades positions, pending orders and entries on their way of the strategy on this account
/// @param agentOpen those of all strategies of its agent
/// @param maxOpen how many of those the agent wants at most; [Integer#MAX_VALUE] where there is no agent
/// @param dayRisk what its entries of this server day risked on this account, account currency 1e-8
/// @param record of its closed trades on all accounts
public record StrategyStanding(
        boolean automatic,
        boolean strategy,
        long regimePercent,
        Regime regime,
        boolean regimeWanted,
        Trend trend,
        TrendDemand trendDemand,
        int openTrades,
        int agentOpen,
        int maxOpen,
        long dayRisk,
        StrategyRecord record) {

    /// Of no strategy, in a market of which no more is known.
    public StrategyStanding(boolean automatic, long regimePercent) {
        this(
                automatic,
                false,
                regimePercent,
                Regime.UNKNOWN,
                true,
                Trend.UNKNOWN,
                TrendDemand.ANY,
                0,
                0,
                Integer.MAX_VALUE,
                0,
                StrategyRecord.NONE);
    }
}
