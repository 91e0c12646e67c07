package dev.yoke.core.risk;

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
}
