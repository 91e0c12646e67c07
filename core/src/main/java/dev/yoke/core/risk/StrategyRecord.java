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

    /// Full Kelly, 1e-8 per 1.0 of equity; not above 0 where there is no edge. What is lost rounds up.
    ///
    /// Source: `W − (1 − W) ÷ R`: J. L. Kelly, "A New Interpretation of Information Rate", Bell System Technical
    /// Journal 35 (1956), for bets that pay R to 1 as E. O. Thorp writes it in "The Kelly Criterion in Blackjack,
    /// Sports Betting, and the Stock Market" (1997).
    /// Failure: [ArithmeticException] without a payoff.
    public long fullKelly() {
        return Math.subtractExact(winRate, RiskMath.multiplyDivideUp(FixedPoint.ONE - winRate, FixedPoint.ONE, payoff));
    }
}
