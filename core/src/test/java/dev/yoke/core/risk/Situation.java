package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.function.UnaryOperator;

/// A proposal and its moment, in which everything is in order until a test changes one thing: EURUSD bought at 1.10000
/// with its stop at 1.09800, on a demo account of 10,000 USD.
final class Situation {

    static final TerminalId TERMINAL = new TerminalId("demo-1");

    SymbolSpec spec = Specs.EURUSD;
    Side side = Side.BUY;
    String entry = "1.10000";
    String stop = "1.09800";
    String target = "0";
    String named = "0";
    OrderType type = OrderType.MARKET;
    Sizing sizing = new Sizing.Standard();
    RiskPolicy policy = RiskPolicy.DEFAULT;
    String currency = "USD";
    String equity = "10000";
    String freeMargin = "10000";
    int leverage = 100;
    TerminalIdentity.TradeMode tradeMode = TerminalIdentity.TradeMode.DEMO;
    LinkState link = LinkState.LIVE;
    boolean halted;
    boolean liveArmed = true;
    boolean reconciled = true;
    boolean unknownOutcome;
    String journalBroken = "";
    String terminalBlocked = "";
    long quoteAgeMs = 100;
    long aheadMs = -100;
    int openPositions;
    String heat = "0";
    String dayStart = "10000";
    String dayProfit = "0";
    String localTickValue = "0";
    long sourceBreakerMs;
    long terminalBreakerMs;
    String bid = "1.09990";
    String ask = "1.10000";
    int openOnSymbol;
    String symbolRisk = "0";
    String classRisk = "0";
    String correlatedRisk = "0";
    String equityAll = "";
    String instrumentRiskAll = "0";
    String baseLegAll = "0";
    String profitLegAll = "0";
    String beta = "1";
    String betaExposure = "0";
    boolean betaKnown = true;
    String margin = "500";
    String marginOnTheWay = "0";
    String gap = "";
    String gapAll = "";
    int entries;
    int lossesInARow;
    long sinceLastLossMs = Long.MAX_VALUE;
    String drawdownPercent = "0";
    int messagesInMinute;
    long sinceSameEntryMs = Long.MAX_VALUE;
    int repeatedInHour;
    long sinceOpenMs = Long.MAX_VALUE;
    long untilCloseMs = Long.MAX_VALUE;
    boolean inSession = true;
    long untilNewsMs = Long.MAX_VALUE;
    long sinceNewsMs = Long.MAX_VALUE;
    String news = "";
    boolean calendarKnown = true;
    boolean automatic;
    String regimePercent = "100";
    UnaryOperator<StrategyStanding> standing = UnaryOperator.identity();
    PropStanding prop = PropStanding.NONE;
    SizingState sizingState = SizingState.UNKNOWN;

    Assessment assess() {
        return new RiskGate(EntryRules.ALL).assess(proposal(), context());
    }

    Verdict verdict(String rule) {
        return assess().verdicts().stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    Situation lots(String lots) {
        sizing = new Sizing.FixedLots(Lots.parse(lots));
        return this;
    }

    Situation percent(String percent) {
        sizing = new Sizing.RiskPercent(FixedPoint.parse(percent));
        return this;
    }

    Situation money(String money) {
        sizing = new Sizing.RiskMoney(FixedPoint.parse(money));
        return this;
    }

    EntryProposal proposal() {
        return new EntryProposal(
                new Instrument(TERMINAL, spec.symbol()),
                spec,
                side,
                type,
                FixedPoint.parse(entry),
                FixedPoint.parse(stop),
                FixedPoint.parse(target),
                sizing,
                FixedPoint.parse(named));
    }

    RiskContext context() {
        return new RiskContext(
                policy,
                identity(),
                account(),
                new Readiness(
                        link,
                        halted,
                        liveArmed,
                        reconciled,
                        unknownOutcome,
                        journalBroken,
                        terminalBlocked,
                        sourceBreakerMs,
                        terminalBreakerMs),
                new QuoteState(
                        FixedPoint.parse(bid),
                        FixedPoint.parse(ask),
                        quoteAgeMs,
                        FixedPoint.parse(localTickValue),
                        aheadMs),
                new Portfolio(
                        openPositions,
                        openOnSymbol,
                        FixedPoint.parse(heat),
                        FixedPoint.parse(symbolRisk),
                        FixedPoint.parse(classRisk),
                        FixedPoint.parse(correlatedRisk),
                        FixedPoint.parse(marginOnTheWay),
                        new Portfolio.Beta(betaKnown, FixedPoint.parse(beta), FixedPoint.parse(betaExposure)),
                        new Portfolio.AllAccounts(
                                FixedPoint.parse(equityAll.isEmpty() ? equity : equityAll),
                                FixedPoint.parse(instrumentRiskAll),
                                FixedPoint.parse(baseLegAll),
                                FixedPoint.parse(profitLegAll),
                                gapAll),
                        gap),
                new DayState(
                        FixedPoint.parse(dayStart),
                        FixedPoint.parse(dayProfit),
                        entries,
                        lossesInARow,
                        sinceLastLossMs,
                        FixedPoint.parse(drawdownPercent)),
                new OrderFlow(messagesInMinute, sinceSameEntryMs, repeatedInHour),
                new Timing(sinceOpenMs, untilCloseMs, inSession, untilNewsMs, sinceNewsMs, news, calendarKnown),
                standing.apply(new StrategyStanding(automatic, FixedPoint.parse(regimePercent))),
                prop,
                sizingState);
    }

    Account account() {
        return new Account(
                TERMINAL,
                money(equity, currency),
                money(equity, currency),
                Money.zero(currency),
                money(margin, currency),
                money(freeMargin, currency),
                0,
                Account.StopOutMode.PERCENT,
                FixedPoint.parse("50"),
                Money.zero(currency),
                true);
    }

    private static Money money(String amount, String currency) {
        return Money.parse(amount, currency);
    }

    private TerminalIdentity identity() {
        return new TerminalIdentity(
                TERMINAL,
                TerminalIdentity.Platform.MT5,
                5_000,
                "1.0",
                "Broker",
                "Broker-Demo",
                12_345,
                currency,
                leverage,
                TerminalIdentity.MarginMode.HEDGING,
                tradeMode,
                1);
    }
}
