package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import java.util.List;

/// What the latest closed trades of one strategy came to, in R: profit after costs by the risk at the entry.
///
/// Thread: any; immutable. Units: `winRate` 1e-8 per 1.0; the others R, 1e-8. A trade that ends at exactly nothing is
/// not won.
///
/// @param trades closed trades that count
/// @param winRate share of them that won
/// @param payoff average win by average loss; 0 where nothing was won or nothing lost
/// @param expectancy average result
/// @param drawdown greatest fall of the running sum from its peak, the start counts as one
public record StrategyRecord(int trades, long winRate, long payoff, long expectancy, long drawdown) {

    public static final StrategyRecord NONE = new StrategyRecord(0, 0, 0, 0, 0);

    /// @param results in R, oldest first
    public static StrategyRecord of(List<Long> results) {
        int won = 0;
        long gains = 0;
        long losses = 0;
        long sum = 0;
        long peak = 0;
        long drawdown = 0;
        for (long result : results) {
            won += result > 0 ? 1 : 0;
            gains = Math.addExact(gains, Math.max(0, result));
            losses = Math.addExact(losses, Math.max(0, -result));
            sum = Math.addExact(sum, result);
            peak = Math.max(peak, sum);
            drawdown = Math.max(drawdown, peak - sum);
        }
        int trades = results.size();
        if (trades == 0) {
            return NONE;
        }
        return new StrategyRecord(
                trades,
                FixedPoint.ONE * won / trades,
                payoff(won, gains, trades - won, losses),
                sum / trades,
                drawdown);
    }

    private static long payoff(int won, long gains, int lost, long losses) {
        return won == 0 || losses == 0 ? 0 : FixedPoint.divide(gains / won, losses / lost);
    }

    /// Full Kelly fraction, 1e-8 per 1.0 of equity; 0 where there is no edge or no payoff yet.
    ///
    /// Source: J. L. Kelly, "A New Interpretation of Information Rate" (1956): W − (1 − W) ÷ payoff.
    public long kelly() {
        return payoff <= 0 ? 0 : Math.max(0, winRate - FixedPoint.divide(FixedPoint.ONE - winRate, payoff));
    }
}
