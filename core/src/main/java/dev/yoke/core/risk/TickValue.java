package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;

/// The broker's tick value against our own formula `tick size × contract size × rate(profit currency → account)`.
///
/// Thread: stateless. Units: 1e-8.
public final class TickValue {

    private TickValue() {}

    /// Money per lot and tick by contract and our own rate; 0 where there is no rate, or where the tick value does
    /// not follow from the contract size (futures and exchange symbols).
    public static long local(SymbolSpec spec, String accountCurrency, RateSource rates) {
        if (!followsFromContract(spec)) {
            return 0;
        }
        long inProfitCurrency = FixedPoint.multiply(spec.tickSize(), spec.contractSize());
        var rate = rates.rate(spec.profitCurrency(), accountCurrency);
        return rate.isPresent() ? FixedPoint.multiply(inProfitCurrency, rate.getAsLong()) : 0;
    }

    /// Whether a tick's value is contract size × tick size × rate; it is not for futures and exchange symbols.
    static boolean followsFromContract(SymbolSpec spec) {
        return spec.calcMode() != SymbolSpec.CalcMode.FUTURES && spec.calcMode() != SymbolSpec.CalcMode.EXCHANGE;
    }

    /// The rate profit currency → account currency that the broker's tick value stands for; 0 where it gives none.
    static long conversionRate(SymbolSpec spec) {
        long inProfitCurrency = FixedPoint.multiply(spec.tickSize(), spec.contractSize());
        return spec.tickValueLoss() <= 0 || inProfitCurrency <= 0
                ? 0
                : FixedPoint.divide(spec.tickValueLoss(), inProfitCurrency);
    }
}
