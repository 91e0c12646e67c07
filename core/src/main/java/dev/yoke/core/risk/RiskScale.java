package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// A reason of the market's to risk another share of what was asked for. It applies to sizes by risk, not to lots.
public sealed interface RiskScale {

    /// The share of the risk that is left, 1e-8 per 1.0.
    long share();

    /// What it follows: `volatility`.
    String cause();

    default String name() {
        return "share by " + cause();
    }

    String formula();

    /// Half the risk where the market moves twice as much as usual: reference ATR ÷ current ATR, between `least` and
    /// `most` (1e-8 per 1.0). `least` where either ATR is not known (0): more is never risked on a guess.
    ///
    /// Source: size in proportion to 1 ÷ ATR, C. Faith, "Way of the Turtle", 2007, chapter 8; the share is that of
    /// A. Moreira and T. Muir, "Volatility-Managed Portfolios", Journal of Finance 72 (2017).
    record Volatility(long referenceAtr, long atr, long least, long most) implements RiskScale {

        @Override
        public long share() {
            if (referenceAtr <= 0 || atr <= 0) {
                return least;
            }
            return Math.clamp(FixedPoint.divide(referenceAtr, atr), least, most);
        }

        @Override
        public String cause() {
            return "volatility";
        }

        @Override
        public String formula() {
            String range = "at least " + FixedPoint.format(least) + ", at most " + FixedPoint.format(most);
            return referenceAtr <= 0 || atr <= 0
                    ? "ATR not known, " + range
                    : FixedPoint.format(referenceAtr) + " ÷ " + FixedPoint.format(atr) + ", " + range;
        }
    }

    /// `n` equal risks with the average correlation ρ move like √(n × (1 + (n − 1) × ρ)) of one, independent ones like
    /// √n. Each is lowered to 1 ÷ √(1 + (n − 1) × ρ), so that together they risk what independent ones would.
    ///
    /// Source: the variance of a sum, H. Markowitz, "Portfolio Selection", Journal of Finance 7 (1952), for equal
    /// weights.
    ///
    /// @param positions n, this entry included, at least 1
    /// @param correlation ρ, 1e-8 per 1.0; below 0 counts as 0, because correlations do not hold in a crisis
    record Correlation(int positions, long correlation) implements RiskScale {

        public Correlation {
            if (positions < 1 || correlation > FixedPoint.ONE) {
                throw new IllegalArgumentException(
                        positions + " positions with a correlation of " + FixedPoint.format(correlation));
            }
        }

        /// Truncated, exact to 1e-8.
        @Override
        public long share() {
            long sum = Math.addExact(FixedPoint.ONE, Math.multiplyExact(positions - 1L, Math.max(0, correlation)));
            return (long) (FixedPoint.ONE * Math.sqrt(FixedPoint.ONE) / Math.sqrt(sum));
        }

        @Override
        public String cause() {
            return "correlation";
        }

        @Override
        public String formula() {
            return "1 ÷ √(1 + (" + positions + " − 1) × " + FixedPoint.format(Math.max(0, correlation)) + ")";
        }
    }
}
