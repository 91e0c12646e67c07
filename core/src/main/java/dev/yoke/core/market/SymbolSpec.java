package dev.yoke.core.market;

import java.util.Set;

/// What the broker says about one symbol: how prices move, what a lot is, what orders may look like.
///
/// Units: `digits` decimals of a price; `point`, `tickSize` price units of 1e-8; `tickValueProfit` and `tickValueLoss`
/// money of 1e-8 in the
/// account currency that one lot gains or loses per tick size; `contractSize`, lots 1e-8; `stopsLevelPoints`,
/// `freezeLevelPoints` points; `swapLong`, `swapShort` points per lot and night (1e-8), charged three times on
/// `tripleSwapDay` (1 = Monday … 7 = Sunday); `marginInitial` 1e-8 per lot in the margin currency, 0 where the broker
/// computes it from contract and leverage.
/// Source: the fields of MQL5 `SymbolInfo*` and MQL4 `MarketInfo`.
public record SymbolSpec(
        Symbol symbol,
        String description,
        String path,
        String baseCurrency,
        String profitCurrency,
        String marginCurrency,
        int digits,
        long point,
        long tickSize,
        long tickValueProfit,
        long tickValueLoss,
        long contractSize,
        long lotMin,
        long lotMax,
        long lotStep,
        long lotLimit,
        int stopsLevelPoints,
        int freezeLevelPoints,
        CalcMode calcMode,
        ExecutionMode executionMode,
        Set<FillingMode> fillingModes,
        SymbolTradeMode tradeMode,
        long swapLong,
        long swapShort,
        int tripleSwapDay,
        long marginInitial,
        TradingSessions sessions) {

    /// A symbol whose trading hours are not said.
    public SymbolSpec(
            Symbol symbol,
            String description,
            String path,
            String baseCurrency,
            String profitCurrency,
            String marginCurrency,
            int digits,
            long point,
            long tickSize,
            long tickValueProfit,
            long tickValueLoss,
            long contractSize,
            long lotMin,
            long lotMax,
            long lotStep,
            long lotLimit,
            int stopsLevelPoints,
            int freezeLevelPoints,
            CalcMode calcMode,
            ExecutionMode executionMode,
            Set<FillingMode> fillingModes,
            SymbolTradeMode tradeMode,
            long swapLong,
            long swapShort,
            int tripleSwapDay,
            long marginInitial) {
        this(
                symbol,
                description,
                path,
                baseCurrency,
                profitCurrency,
                marginCurrency,
                digits,
                point,
                tickSize,
                tickValueProfit,
                tickValueLoss,
                contractSize,
                lotMin,
                lotMax,
                lotStep,
                lotLimit,
                stopsLevelPoints,
                freezeLevelPoints,
                calcMode,
                executionMode,
                fillingModes,
                tradeMode,
                swapLong,
                swapShort,
                tripleSwapDay,
                marginInitial,
                TradingSessions.ALWAYS);
    }

    public SymbolSpec {
        fillingModes = Set.copyOf(fillingModes);
        if (digits < 0 || digits > FixedPoint.DECIMALS) {
            throw new IllegalArgumentException(symbol + ": digits must be 0 to 8, not " + digits);
        }
        require(symbol, point > 0, "point", point);
        require(symbol, tickSize > 0, "tick size", tickSize);
        require(symbol, contractSize > 0, "contract size", contractSize);
        require(symbol, lotStep > 0, "lot step", lotStep);
        require(symbol, lotMin > 0, "minimum lots", lotMin);
        require(symbol, lotMax >= lotMin, "maximum lots", lotMax);
    }

    private static void require(Symbol symbol, boolean holds, String what, long value) {
        if (!holds) {
            throw new IllegalArgumentException(symbol + ": " + what + " cannot be " + FixedPoint.format(value));
        }
    }

    /// How margin and profit follow from price and volume.
    public enum CalcMode {
        FOREX,
        CFD,
        CFD_INDEX,
        CFD_LEVERAGE,
        FUTURES,
        EXCHANGE
    }

    public enum ExecutionMode {
        REQUEST,
        INSTANT,
        MARKET,
        EXCHANGE
    }

    /// What happens to the part of an order that cannot be filled at once.
    public enum FillingMode {
        FOK,
        IOC,
        RETURN,
        BOC
    }

    public enum SymbolTradeMode {
        FULL,
        LONG_ONLY,
        SHORT_ONLY,
        CLOSE_ONLY,
        DISABLED
    }

    public SymbolSpec withSessions(TradingSessions changed) {
        return with(tickValueProfit, tickValueLoss, changed);
    }

    public SymbolSpec withTickValues(long profit, long loss) {
        return with(profit, loss, sessions);
    }

    private SymbolSpec with(long profit, long loss, TradingSessions hours) {
        return new SymbolSpec(
                symbol,
                description,
                path,
                baseCurrency,
                profitCurrency,
                marginCurrency,
                digits,
                point,
                tickSize,
                profit,
                loss,
                contractSize,
                lotMin,
                lotMax,
                lotStep,
                lotLimit,
                stopsLevelPoints,
                freezeLevelPoints,
                calcMode,
                executionMode,
                fillingModes,
                tradeMode,
                swapLong,
                swapShort,
                tripleSwapDay,
                marginInitial,
                hours);
    }

    /// One pip in price units: ten points where the broker quotes a fractional pip (3 or 5 digits), else one point.
    public long pip() {
        return digits == 3 || digits == 5 ? point * 10 : point;
    }

    public String formatPrice(long price) {
        return FixedPoint.format(price, digits);
    }

    public String formatLots(long lots) {
        return FixedPoint.format(lots, Math.max(lotDecimals(), 2));
    }

    private int lotDecimals() {
        int decimals = FixedPoint.DECIMALS;
        long step = lotStep;
        while (decimals > 0 && step % 10 == 0) {
            step /= 10;
            decimals--;
        }
        return decimals;
    }
}
