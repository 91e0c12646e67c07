package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the size of an entry follows from besides equity and stop.
///
/// @param atr ATR of the symbol now, price 1e-8; 0 while it is not known
/// @param usualAtr what it usually is; 0 while it is not known
/// @param correlated positions, orders and entries on their way of the account that are compared with the entry
/// @param correlation average of theirs with the entry, 1e-8 per 1.0, positive where both would lose together
public record SizingState(long atr, long usualAtr, int correlated, long correlation) {

    private static final long PERCENT = 100;

    public static final SizingState UNKNOWN = new SizingState(0, 0, 0, 0);

    /// Whether sizes follow the ATR at all, so that it has to be known.
    public static boolean followsVolatility(RiskPolicy policy) {
        long normal = PERCENT * FixedPoint.ONE;
        return policy.of(Limit.VOLATILITY_LEAST) < normal || policy.of(Limit.VOLATILITY_MOST) > normal;
    }

    /// How much of the risk that was asked for is taken, for the trader: `risk × 0.7 by volatility`; empty where all
    /// is.
    public String text(Sizing sizing, RiskPolicy policy) {
        return sizing instanceof Sizing.FixedLots
                ? ""
                : scales(policy).stream()
                        .filter(scale -> scale.share() != FixedPoint.ONE)
                        .map(scale -> "risk × " + FixedPoint.format(scale.share(), 2) + " by " + scale.cause())
                        .collect(Collectors.joining(", "));
    }

    /// The adjustments that the policy asks for.
    List<RiskScale> scales(RiskPolicy policy) {
        boolean byVolatility = followsVolatility(policy);
        boolean byCorrelation = policy.isOn(Limit.CORRELATION_SIZING) && correlated > 0;
        if (!byVolatility && !byCorrelation) {
            return List.of();
        }
        List<RiskScale> scales = new ArrayList<>(2);
        if (byVolatility) {
            scales.add(new RiskScale.Volatility(
                    usualAtr,
                    atr,
                    policy.of(Limit.VOLATILITY_LEAST) / PERCENT,
                    policy.of(Limit.VOLATILITY_MOST) / PERCENT));
        }
        if (byCorrelation) {
            scales.add(new RiskScale.Correlation(correlated + 1, Math.min(FixedPoint.ONE, correlation)));
        }
        return scales;
    }
}
