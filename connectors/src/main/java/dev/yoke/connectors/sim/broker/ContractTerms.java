package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.BuiltInSymbols;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.CalcMode;
import java.util.List;
import java.util.Optional;

/// What one lot of an instrument is, the same at every simulated broker.
///
/// Units: `contractSize` and lots 1e-8; swaps points per lot and night, 1e-8; `nightsPerWeek` 5 with a triple one, or
/// 7.
public record ContractTerms(
        String symbol,
        String description,
        String path,
        String baseCurrency,
        String profitCurrency,
        String marginCurrency,
        CalcMode calcMode,
        long contractSize,
        long lotMin,
        long lotMax,
        long lotStep,
        long swapLong,
        long swapShort,
        int nightsPerWeek) {

    public static final List<ContractTerms> ALL = List.of(
            of("EURUSD", "-6.8", "1.9", 5),
            of("GBPUSD", "-2.4", "-3.1", 5),
            of("USDJPY", "9.2", "-21.5", 5),
            of("XAUUSD", "-38", "22", 5),
            of("US30", "-52", "18", 5),
            of("BTCUSD", "-1500", "-400", 7));

    public static Optional<ContractTerms> find(String symbol) {
        return ALL.stream().filter(terms -> terms.symbol().equals(symbol)).findFirst();
    }

    /// For a symbol that only a replayed file knows: its usual contract; else a guess, a currency pair where it looks
    /// like one and a share where it does not.
    public static ContractTerms unknown(String symbol) {
        return BuiltInSymbols.find(symbol)
                .map(spec -> of(spec, "-3", "-3", spec.path().startsWith("Crypto") ? 7 : 5))
                .orElseGet(() -> symbol.matches("[A-Z]{6}") ? pair(symbol) : share(symbol));
    }

    private static ContractTerms of(String symbol, String swapLong, String swapShort, int nightsPerWeek) {
        return of(BuiltInSymbols.require(symbol), swapLong, swapShort, nightsPerWeek);
    }

    private static ContractTerms of(SymbolSpec spec, String swapLong, String swapShort, int nightsPerWeek) {
        return new ContractTerms(
                spec.symbol().name(),
                spec.description(),
                spec.path(),
                spec.baseCurrency(),
                spec.profitCurrency(),
                spec.marginCurrency(),
                spec.calcMode(),
                spec.contractSize(),
                spec.lotMin(),
                spec.lotMax(),
                spec.lotStep(),
                FixedPoint.parse(swapLong),
                FixedPoint.parse(swapShort),
                nightsPerWeek);
    }

    private static ContractTerms pair(String symbol) {
        String base = symbol.substring(0, 3);
        String profit = symbol.substring(3);
        return guess(symbol, base + " vs " + profit, "Forex", base, profit, CalcMode.FOREX, "100000", "100");
    }

    private static ContractTerms share(String symbol) {
        return guess(symbol, symbol, "Other", "USD", "USD", CalcMode.CFD, "1", "1000");
    }

    private static ContractTerms guess(
            String symbol,
            String description,
            String group,
            String base,
            String profit,
            CalcMode calcMode,
            String contract,
            String lotMax) {
        return new ContractTerms(
                symbol,
                description,
                group + "\\" + symbol,
                base,
                profit,
                base,
                calcMode,
                FixedPoint.parse(contract),
                FixedPoint.parse("0.01"),
                FixedPoint.parse(lotMax),
                FixedPoint.parse("0.01"),
                FixedPoint.parse("-3"),
                FixedPoint.parse("-3"),
                5);
    }
}
