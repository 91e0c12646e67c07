package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Lots;

/// How an entry asks to be sized.
public sealed interface Sizing {

    /// The policy's risk per trade.
    record Standard() implements Sizing {}

    /// Risk in percent of equity, 1e-8 per percent point.
    record RiskPercent(long percent) implements Sizing {}

    /// Risk in the account's currency, 1e-8.
    record RiskMoney(long amount) implements Sizing {}

    record FixedLots(Lots lots) implements Sizing {}

    /// A share of the full Kelly bet, from the win rate and the payoff of the strategy that asks; 1e-8 per 1.0 = full
    /// Kelly, above 0 and at most 1.
    record Kelly(long fraction) implements Sizing {

        /// Whether a sender's number is a share of full Kelly.
        public static boolean isFraction(long fraction) {
            return fraction > 0 && fraction <= FixedPoint.ONE;
        }
    }
}
