package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec.ExecutionMode;
import dev.yoke.core.market.SymbolSpec.FillingMode;
import dev.yoke.core.trade.TerminalIdentity.MarginMode;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.util.Set;

/// One account at one simulated broker.
///
/// Units: `deposit`, `commissionPerLot` (each side of a trade) money of 1e-8; `stopOutLevel` margin level in percent,
/// 1e-8; `slippagePoints` greatest slippage of a market order; `serverOffsetMs` server time − UTC, whole hours;
/// `latencyMs` from an order's arrival to its execution.
///
/// @param name how the cockpit shows the terminal
/// @param suffix what this broker appends to every symbol
public record AccountTerms(
        String name,
        String company,
        String server,
        long login,
        Platform platform,
        MarginMode marginMode,
        TradeMode tradeMode,
        String currency,
        int leverage,
        long deposit,
        String suffix,
        long commissionPerLot,
        long stopOutLevel,
        int spreadMarkupPoints,
        int slippagePoints,
        int stopsLevelPoints,
        int freezeLevelPoints,
        ExecutionMode executionMode,
        Set<FillingMode> fillingModes,
        int maxOrders,
        long serverOffsetMs,
        int latencyMs) {

    private static final long HOUR_MS = 3_600_000L;

    public AccountTerms {
        fillingModes = Set.copyOf(fillingModes);
        if (serverOffsetMs % HOUR_MS != 0) {
            throw new IllegalArgumentException(name + ": the server's offset must be whole hours");
        }
        if (platform == Platform.MT4 && marginMode != MarginMode.HEDGING) {
            throw new IllegalArgumentException(name + ": an MT4 account is a hedging account");
        }
        if (leverage <= 0 || deposit < 0) {
            throw new IllegalArgumentException(name + ": leverage and deposit cannot be negative");
        }
    }

    /// An MT5 hedging account in dollars with commission.
    public static AccountTerms hedging(String name, long login) {
        return new AccountTerms(
                name,
                "Alder Markets Ltd (simulated)",
                "AlderSim-Demo",
                login,
                Platform.MT5,
                MarginMode.HEDGING,
                TradeMode.DEMO,
                "USD",
                100,
                FixedPoint.parse("100000"),
                "",
                FixedPoint.parse("3.50"),
                FixedPoint.parse("50"),
                0,
                2,
                0,
                0,
                ExecutionMode.MARKET,
                Set.of(FillingMode.FOK, FillingMode.IOC),
                200,
                3 * HOUR_MS,
                12);
    }

    /// An MT5 netting account in euros whose symbols carry the suffix `.r`.
    public static AccountTerms netting(String name, long login) {
        return new AccountTerms(
                name,
                "Birch Capital GmbH (simulated)",
                "BirchSim-Demo",
                login,
                Platform.MT5,
                MarginMode.NETTING,
                TradeMode.DEMO,
                "EUR",
                30,
                FixedPoint.parse("50000"),
                ".r",
                FixedPoint.parse("2"),
                FixedPoint.parse("50"),
                2,
                1,
                5,
                0,
                ExecutionMode.MARKET,
                Set.of(FillingMode.IOC),
                200,
                2 * HOUR_MS,
                25);
    }

    /// An MT4 account in dollars without commission but with a wider spread.
    public static AccountTerms mt4(String name, long login, TradeMode tradeMode) {
        return new AccountTerms(
                name,
                "Cedar Brokers (simulated)",
                "CedarSim-" + (tradeMode == TradeMode.REAL ? "Live" : "Demo"),
                login,
                Platform.MT4,
                MarginMode.HEDGING,
                tradeMode,
                "USD",
                200,
                FixedPoint.parse("25000"),
                "",
                0,
                FixedPoint.parse("30"),
                6,
                3,
                10,
                0,
                ExecutionMode.INSTANT,
                Set.of(FillingMode.FOK),
                100,
                2 * HOUR_MS,
                35);
    }

    public boolean isNetting() {
        return marginMode != MarginMode.HEDGING;
    }

    public boolean isMt4() {
        return platform == Platform.MT4;
    }

    /// The same account with no slippage, no commission, no markup, no latency and no minimum distances: for tests that
    /// do the arithmetic by hand.
    public AccountTerms frictionless() {
        return new AccountTerms(
                name,
                company,
                server,
                login,
                platform,
                marginMode,
                tradeMode,
                currency,
                leverage,
                deposit,
                suffix,
                0,
                stopOutLevel,
                0,
                0,
                0,
                0,
                executionMode,
                fillingModes,
                maxOrders,
                serverOffsetMs,
                0);
    }

    public AccountTerms withCommission(long perLot) {
        return copy(perLot, slippagePoints, stopsLevelPoints, freezeLevelPoints, fillingModes, executionMode);
    }

    public AccountTerms withLevels(int stopsPoints, int freezePoints) {
        return copy(commissionPerLot, slippagePoints, stopsPoints, freezePoints, fillingModes, executionMode);
    }

    public AccountTerms withFilling(Set<FillingMode> modes) {
        return copy(commissionPerLot, slippagePoints, stopsLevelPoints, freezeLevelPoints, modes, executionMode);
    }

    private AccountTerms copy(
            long commission, int slippage, int stops, int freeze, Set<FillingMode> modes, ExecutionMode execution) {
        return new AccountTerms(
                name,
                company,
                server,
                login,
                platform,
                marginMode,
                tradeMode,
                currency,
                leverage,
                deposit,
                suffix,
                commission,
                stopOutLevel,
                spreadMarkupPoints,
                slippage,
                stops,
                freeze,
                execution,
                modes,
                maxOrders,
                serverOffsetMs,
                latencyMs);
    }
}
