package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
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
            forex("EURUSD", "Euro vs US Dollar", "EUR", "USD", "-6.8", "1.9"),
            forex("GBPUSD", "Pound Sterling vs US Dollar", "GBP", "USD", "-2.4", "-3.1"),
            forex("USDJPY", "US Dollar vs Japanese Yen", "USD", "JPY", "9.2", "-21.5"),
            cfd("XAUUSD", "Gold vs US Dollar", "Metals", "XAU", CalcMode.CFD_LEVERAGE, "100", "50", "-38", "22", 5),
            cfd("US30", "Wall Street 30", "Indices", "USD", CalcMode.CFD_INDEX, "1", "100", "-52", "18", 5),
            cfd(
                    "BTCUSD",
                    "Bitcoin vs US Dollar",
                    "Crypto",
                    "BTC",
                    CalcMode.CFD_LEVERAGE,
                    "1",
                    "20",
                    "-1500",
                    "-400",
                    7));

    public static Optional<ContractTerms> find(String symbol) {
        return ALL.stream().filter(terms -> terms.symbol().equals(symbol)).findFirst();
    }

    /// A guess for a symbol that only a replayed file knows: a currency pair where it looks like one, else a share.
    public static ContractTerms unknown(String symbol) {
        if (symbol.matches("[A-Z]{6}")) {
            String base = symbol.substring(0, 3);
            String profit = symbol.substring(3);
            return forex(symbol, base + " vs " + profit, base, profit, "-3", "-3");
        }
        return cfd(symbol, symbol, "Other", "USD", CalcMode.CFD, "1", "1000", "-5", "-5", 5);
    }

    private static ContractTerms forex(
            String symbol, String description, String base, String profit, String swapLong, String swapShort) {
        return new ContractTerms(
                symbol,
                description,
                "Forex\\" + symbol,
                base,
                profit,
                base,
                CalcMode.FOREX,
                FixedPoint.parse("100000"),
                FixedPoint.parse("0.01"),
                FixedPoint.parse("100"),
                FixedPoint.parse("0.01"),
                FixedPoint.parse(swapLong),
                FixedPoint.parse(swapShort),
                5);
    }

    private static ContractTerms cfd(
            String symbol,
            String description,
            String group,
            String base,
            CalcMode calcMode,
            String contract,
            String lotMax,
            String swapLong,
            String swapShort,
            int nightsPerWeek) {
        return new ContractTerms(
                symbol,
                description,
                group + "\\" + symbol,
                base,
                "USD",
                "USD",
                calcMode,
                FixedPoint.parse(contract),
                FixedPoint.parse(group.equals("Indices") ? "0.1" : "0.01"),
                FixedPoint.parse(lotMax),
                FixedPoint.parse(group.equals("Indices") ? "0.1" : "0.01"),
                FixedPoint.parse(swapLong),
                FixedPoint.parse(swapShort),
                nightsPerWeek);
    }
}
