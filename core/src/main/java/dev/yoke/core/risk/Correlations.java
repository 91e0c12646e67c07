package dev.yoke.core.risk;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Rolling correlation and beta of two symbols at one terminal, from the returns of their last completed candles.
///
/// A return is close ÷ close before − 1, taken between candles that both symbols have, so that a candle that one of
/// them lacks shifts nothing. A pair is computed again when one of both has another completed candle, never for a
/// tick.
///
/// Thread: its owner's only. Units: plain numbers; NaN where there are fewer than [#LEAST_RETURNS] returns in common,
/// or where one of both has not moved. Bounded: [#MOST_PAIRS] pairs, then it begins anew.
/// Source: Pearson's product-moment correlation `cov(a, b) ÷ √(var(a) × var(b))`; Sharpe (1964),
/// `beta = cov(a, market) ÷ var(market)`.
public final class Correlations {

    public static final int RETURNS = 100;
    public static final int LEAST_RETURNS = 30;

    private static final int MOST_PAIRS = 4_096;

    private final Function<Instrument, Optional<CandleView>> candles;
    private final Map<Pair, Measured> measured = new HashMap<>();
    private final double[] ofOne = new double[RETURNS];
    private final double[] ofOther = new double[RETURNS];

    /// @param candles of an instrument in the timeframe to measure by, the forming one last
    public Correlations(Function<Instrument, Optional<CandleView>> candles) {
        this.candles = candles;
    }

    private record Pair(Instrument one, Instrument other) {}

    /// What was measured, and of how many candles: the same candles give the same figures.
    private record Measured(
            long oneRevision, int oneSize, long otherRevision, int otherSize, double correlation, double beta) {

        static final Measured NOTHING = new Measured(-1, 0, -1, 0, Double.NaN, Double.NaN);

        boolean isOf(CandleView one, CandleView other) {
            return oneRevision == one.revision()
                    && oneSize == one.size()
                    && otherRevision == other.revision()
                    && otherSize == other.size();
        }
    }

    /// −1 to 1; 1 of a symbol with itself.
    public double correlation(Instrument one, Instrument other) {
        return one.equals(other) ? 1 : measured(one, other).correlation();
    }

    /// How far `one` moves when `benchmark` moves by 1.
    public double beta(Instrument one, Instrument benchmark) {
        return one.equals(benchmark) ? 1 : measured(one, benchmark).beta();
    }

    private Measured measured(Instrument one, Instrument other) {
        Optional<CandleView> ofOne = candles.apply(one);
        Optional<CandleView> ofOther = candles.apply(other);
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return Measured.NOTHING;
        }
        Pair pair = new Pair(one, other);
        Measured before = measured.getOrDefault(pair, Measured.NOTHING);
        if (before.isOf(ofOne.get(), ofOther.get())) {
            return before;
        }
        if (measured.size() >= MOST_PAIRS) {
            measured.clear();
        }
        Measured now = measure(ofOne.get(), ofOther.get());
        measured.put(pair, now);
        return now;
    }

    private Measured measure(CandleView one, CandleView other) {
        int count = returns(one, other);
        double correlation = Double.NaN;
        double beta = Double.NaN;
        if (count >= LEAST_RETURNS) {
            double together = covariance(ofOne, ofOther, count);
            double variance = covariance(ofOther, ofOther, count);
            double both = Math.sqrt(covariance(ofOne, ofOne, count) * variance);
            correlation = both > 0 ? Math.clamp(together / both, -1, 1) : Double.NaN;
            beta = variance > 0 ? together / variance : Double.NaN;
        }
        return new Measured(one.revision(), one.size(), other.revision(), other.size(), correlation, beta);
    }

    /// Fills in the newest returns, from the newest candle back. The forming candle has no part in it.
    private int returns(CandleView one, CandleView other) {
        int i = one.size() - 2;
        int j = other.size() - 2;
        int laterI = -1;
        int laterJ = -1;
        int count = 0;
        while (i >= 0 && j >= 0 && count < RETURNS) {
            long difference = one.openServerMs(i) - other.openServerMs(j);
            if (difference > 0) {
                i--;
            } else if (difference < 0) {
                j--;
            } else {
                if (laterI >= 0) {
                    ofOne[count] = change(one, i, laterI);
                    ofOther[count] = change(other, j, laterJ);
                    count++;
                }
                laterI = i--;
                laterJ = j--;
            }
        }
        return count;
    }

    private static double change(CandleView candles, int from, int to) {
        return (double) candles.close(to) / candles.close(from) - 1;
    }

    /// n times the covariance: the factor is the same in everything it is divided by.
    private static double covariance(double[] a, double[] b, int count) {
        double meanA = mean(a, count);
        double meanB = mean(b, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }

    private static double mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}
