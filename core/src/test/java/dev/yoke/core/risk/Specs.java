package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.CalcMode;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import java.util.Set;

/// Specifications as common brokers give them; tick values for the account currency in the name.
public final class Specs {

    public static final SymbolSpec EURUSD = spec("EURUSD", "EUR", "USD", 5, "0.00001", "1", "100000", CalcMode.FOREX);
    public static final SymbolSpec EURUSD_IN_EUR =
            spec("EURUSD", "EUR", "USD", 5, "0.00001", "0.91", "100000", CalcMode.FOREX);
    public static final SymbolSpec USDJPY_IN_USD =
            spec("USDJPY", "USD", "JPY", 3, "0.001", "0.66666667", "100000", CalcMode.FOREX);
    public static final SymbolSpec USDJPY_IN_EUR =
            spec("USDJPY", "USD", "JPY", 3, "0.001", "0.61728395", "100000", CalcMode.FOREX);
    public static final SymbolSpec XAUUSD = spec("XAUUSD", "XAU", "USD", 2, "0.01", "1", "100", CalcMode.CFD_LEVERAGE);
    public static final SymbolSpec US30 = spec("US30", "USD", "USD", 1, "0.1", "0.1", "1", CalcMode.CFD_INDEX);
    public static final SymbolSpec BTCUSD = spec("BTCUSD", "BTC", "USD", 2, "0.01", "0.01", "1", CalcMode.CFD_LEVERAGE);

    private Specs() {}

    public static SymbolSpec spec(
            String name,
            String base,
            String profit,
            int digits,
            String tickSize,
            String tickValue,
            String contract,
            CalcMode mode) {
        long tick = FixedPoint.parse(tickSize);
        long value = FixedPoint.parse(tickValue);
        return new SymbolSpec(
                new Symbol(name),
                name,
                "",
                base,
                profit,
                base,
                digits,
                tick,
                tick,
                value,
                value,
                FixedPoint.parse(contract),
                FixedPoint.parse("0.01"),
                FixedPoint.parse("50"),
                FixedPoint.parse("0.01"),
                0,
                0,
                0,
                mode,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(SymbolSpec.FillingMode.FOK),
                SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    /// `spec` with other figures where they are not null.
    public static SymbolSpec with(SymbolSpec spec, Change change) {
        return new SymbolSpec(
                new Symbol(change.name == null ? spec.symbol().name() : change.name),
                spec.description(),
                spec.path(),
                spec.baseCurrency(),
                spec.profitCurrency(),
                change.marginCurrency == null ? spec.marginCurrency() : change.marginCurrency,
                spec.digits(),
                spec.point(),
                change.tickSize == null ? spec.tickSize() : FixedPoint.parse(change.tickSize),
                change.tickValueProfit == null ? spec.tickValueProfit() : FixedPoint.parse(change.tickValueProfit),
                change.tickValueLoss == null ? spec.tickValueLoss() : FixedPoint.parse(change.tickValueLoss),
                spec.contractSize(),
                change.lotMin == null ? spec.lotMin() : FixedPoint.parse(change.lotMin),
                change.lotMax == null ? spec.lotMax() : FixedPoint.parse(change.lotMax),
                change.lotStep == null ? spec.lotStep() : FixedPoint.parse(change.lotStep),
                change.lotLimit == null ? spec.lotLimit() : FixedPoint.parse(change.lotLimit),
                change.stopsLevel,
                spec.freezeLevelPoints(),
                spec.calcMode(),
                spec.executionMode(),
                spec.fillingModes(),
                change.tradeMode == null ? spec.tradeMode() : change.tradeMode,
                0,
                0,
                3,
                change.marginInitial == null ? 0 : FixedPoint.parse(change.marginInitial));
    }

    /// What [#with] changes.
    public static final class Change {
        public String name;
        public String tickSize;
        public String tickValueProfit;
        public String tickValueLoss;
        public String lotMin;
        public String lotMax;
        public String lotStep;
        public String lotLimit;
        public String marginCurrency;
        public String marginInitial;
        public int stopsLevel;
        public SymbolTradeMode tradeMode;
    }
}
