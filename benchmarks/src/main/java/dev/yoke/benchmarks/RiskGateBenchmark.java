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
import dev.yoke.core.risk.RiskGate;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.StrategyStanding;
import dev.yoke.core.risk.Timing;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.List;
import java.util.Set;

/// All rules and the sizing of one entry.
final class RiskGateBenchmark implements Benchmark {

    private static final int DECISIONS = 200_000;
    private static final TerminalId TERMINAL = new TerminalId("bench");

    @Override
    public String name() {
        return "risk gate";
    }

    @Override
    public List<Row> run() {
        RiskGate gate = new RiskGate(EntryRules.ALL);
        EntryProposal proposal = proposal();
        RiskContext context = context();
        if (!gate.assess(proposal, context).approved()) {
            throw new IllegalStateException(gate.assess(proposal, context).summary());
        }
        Samples micros = new Samples();
        for (int i = 0; i < 2 * DECISIONS; i++) {
            long start = System.nanoTime();
            gate.assess(proposal, context);
            double elapsed = (System.nanoTime() - start) / 1e3;
            if (i >= DECISIONS) {
                micros.add(elapsed);
            }
        }
        double p99 = micros.percentile(99);
        return List.of(
                Row.absolute("risk", "gate with all rules, p50", micros.median(), "us", "printed", true),
                Row.absolute("risk", "gate with all rules, p99", p99, "us", "<= 20 us", p99 <= 20));
    }

    private static EntryProposal proposal() {
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

    private static RiskContext context() {
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
                new QuoteState(FixedPoint.parse("1.0999"), FixedPoint.parse("1.1"), 10, FixedPoint.ONE),
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
                PropStanding.NONE);
    }
}
