package dev.yoke.benchmarks;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.DayState;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.OrderFlow;
import dev.yoke.core.risk.Portfolio;
import dev.yoke.core.risk.PropStanding;
import dev.yoke.core.risk.QuoteState;
import dev.yoke.core.risk.Readiness;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.SizingState;
import dev.yoke.core.risk.StrategyStanding;
import dev.yoke.core.risk.Timing;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.Set;

/// An entry that passes every rule, with something open in every account.
final class RiskGateCase {

    private static final TerminalId TERMINAL = new TerminalId("bench");

    private RiskGateCase() {}

    static EntryProposal proposal() {
        return new EntryProposal(
                new Instrument(TERMINAL, new Symbol("EURUSD")),
                spec(),
                Side.BUY,
                OrderType.MARKET,
                FixedPoint.parse("1.1"),
                FixedPoint.parse("1.097"),
                FixedPoint.parse("1.106"),
                new Sizing.Standard());
    }

    private static SymbolSpec spec() {
        return new SymbolSpec(
                new Symbol("EURUSD"),
                "Euro vs US Dollar",
                "Forex",
                "EUR",
                "USD",
                "EUR",
                5,
                1_000,
                1_000,
                FixedPoint.ONE,
                FixedPoint.ONE,
                100_000 * FixedPoint.ONE,
                1_000_000,
                100 * FixedPoint.ONE,
                1_000_000,
                0,
                0,
                0,
                SymbolSpec.CalcMode.FOREX,
                SymbolSpec.ExecutionMode.MARKET,
                Set.of(SymbolSpec.FillingMode.FOK),
                SymbolSpec.SymbolTradeMode.FULL,
                0,
                0,
                3,
                0);
    }

    static RiskContext context() {
        Money money = Money.parse("10000", "USD");
        Money zero = Money.zero("USD");
        Account account = new Account(
                TERMINAL,
                money,
                money,
                zero,
                zero,
                money,
                0,
                Account.StopOutMode.PERCENT,
                50 * FixedPoint.ONE,
                zero,
                true);
        TerminalIdentity identity = new TerminalIdentity(
                TERMINAL,
                TerminalIdentity.Platform.MT5,
                5_000,
                "1.0",
                "Broker",
                "Server",
                1,
                "USD",
                100,
                TerminalIdentity.MarginMode.HEDGING,
                TerminalIdentity.TradeMode.DEMO,
                1);
        return new RiskContext(
                RiskPolicy.DEFAULT,
                identity,
                account,
                new Readiness(LinkState.LIVE, false, true, true, false, "", "", 0, 0),
                new QuoteState(FixedPoint.parse("1.0999"), FixedPoint.parse("1.1"), 10, FixedPoint.ONE, -40),
                new Portfolio(
                        3,
                        1,
                        FixedPoint.parse("120"),
                        FixedPoint.parse("40"),
                        FixedPoint.parse("80"),
                        FixedPoint.parse("60"),
                        FixedPoint.parse("300"),
                        new Portfolio.Beta(true, FixedPoint.ONE, FixedPoint.parse("2000")),
                        new Portfolio.AllAccounts(
                                FixedPoint.parse("30000"),
                                FixedPoint.parse("90"),
                                FixedPoint.parse("40000"),
                                FixedPoint.parse("-44000"),
                                ""),
                        ""),
                new DayState(FixedPoint.parse("10000"), 0, 4, 1, 7_200_000, FixedPoint.ONE),
                new OrderFlow(5, 60_000, 2),
                new Timing(7_200_000, 7_200_000, true, 3_600_000, 3_600_000, "USD CPI", true),
                new StrategyStanding(true, 100 * FixedPoint.ONE),
                PropStanding.NONE,
                SizingState.UNKNOWN);
    }
}
