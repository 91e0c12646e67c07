package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;

/// What a position binds of the account's margin.
///
/// Thread: stateless. Units: lots, prices, money 1e-8. An estimate: hedging rebates and the broker's own rates are
/// not in the specification; the broker has the last word. The broker's initial margin is used where it gives one,
/// else value ÷ leverage.
/// Source: MQL5 reference, "Order execution and margin" (`SYMBOL_CALC_MODE_*`).
public final class Margin {

    private Margin() {}

    /// Margin in the account currency. Failure: [ArithmeticException] on overflow.
    public static long of(long lots, long price, SymbolSpec spec, int leverage, String accountCurrency) {
        long byLeverage = RiskMath.notional(lots, price, spec) / Math.max(1, leverage);
        if (spec.marginInitial() <= 0) {
            return byLeverage;
        }
        long initial = FixedPoint.multiply(lots, spec.marginInitial());
        if (spec.marginCurrency().equals(accountCurrency)) {
            return initial;
        }
        if (spec.marginCurrency().equals(spec.profitCurrency())) {
            return inAccountCurrency(initial, spec);
        }
        if (spec.marginCurrency().equals(spec.baseCurrency())) {
            return inAccountCurrency(FixedPoint.multiply(initial, price), spec);
        }
        return byLeverage;
    }

    private static long inAccountCurrency(long profitCurrency, SymbolSpec spec) {
        return FixedPoint.multiply(profitCurrency, TickValue.conversionRate(spec));
    }
}
