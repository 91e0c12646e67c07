package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Verdict.Outcome;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.risk.regime.TrendDemand;
import dev.yoke.core.trade.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Equity 10,000 USD, EURUSD bought at 1.10000 with the stop 20 pips away: a lot loses 200 USD, 1 % are 0.5 lots.
class StrategyRulesTest {

    private final Situation situation = new Situation();
    private boolean strategy = true;
    private Regime regime = Regime.NORMAL;
    private boolean regimeWanted = true;
    private Trend trend = Trend.UP;
    private TrendDemand demand = TrendDemand.WITH;
    private int openTrades;
    private int agentOpen;
    private int maxOpen = Integer.MAX_VALUE;
    private String dayRisk = "0";
    private StrategyRecord record = StrategyRecord.NONE;

    @BeforeEach
    void standing() {
        situation.target = "1.10500";
        situation.standing = none -> new StrategyStanding(
                true,
                strategy,
                RegimeLimits.percent(regime, situation.policy),
                regime,
                regimeWanted,
                trend,
                demand,
                openTrades,
                agentOpen,
                maxOpen,
                FixedPoint.parse(dayRisk),
                record);
    }

    private Outcome outcome(String rule) {
        return situation.verdict(rule).outcome();
    }

    private String text(String rule) {
        return situation.verdict(rule).text();
    }

    @Test
    void aStrategyInOrderPassesEveryRule() {
        assertThat(situation.assess().verdicts()).extracting(Verdict::outcome).containsOnly(Outcome.PASS);
        assertThat(situation.assess().lots().units()).isEqualTo(FixedPoint.parse("0.5"));
    }

    @Test
    void tradesWithTheTrendThatItsAgentDemands() {
        trend = Trend.NONE;
        assertThat(situation.verdict("trend"))
                .isEqualTo(Verdict.deny(
                        "trend",
                        "none",
                        "with",
                        "the trend of EURUSD is none, this agent trades with the trend; it waits for another setup"));
        demand = TrendDemand.NOT_AGAINST;
        assertThat(outcome("trend")).isEqualTo(Outcome.PASS);
        trend = Trend.DOWN;
        assertThat(outcome("trend")).isEqualTo(Outcome.DENY);
        demand = TrendDemand.ANY;
        assertThat(situation.verdict("trend"))
                .isEqualTo(
                        new Verdict("trend", Outcome.PASS, "down", "", "against the trend of EURUSD, which is down"));
    }

    @Test
    void tellsAPersonOfTheTrendAndLetsHimTrade() {
        strategy = false;
        trend = Trend.DOWN;
        assertThat(outcome("trend")).isEqualTo(Outcome.PASS);
        assertThat(text("trend")).isEqualTo("against the trend of EURUSD, which is down");
        situation.side = Side.SELL;
        assertThat(text("trend")).isEmpty();
    }

    @Test
    void theRegimeScalesTheRisk() {
        regime = Regime.VOLATILE;
        assertThat(situation.verdict("regime"))
                .isEqualTo(
                        Verdict.cap(
                                "regime",
                                "volatile",
                                "50.00 % of the normal risk",
                                "the market of EURUSD is volatile; the size is lowered to 50.00 % of the normal risk = 50.00 USD"));
        assertThat(situation.assess().lots().units()).isEqualTo(FixedPoint.parse("0.25"));
        situation.percent("0.4");
        assertThat(situation.assess().lots().units()).isEqualTo(FixedPoint.parse("0.1"));
        situation.money("30");
        assertThat(situation.assess().lots().units()).isEqualTo(FixedPoint.parse("0.07"));
        situation.percent("2");
        assertThat(situation.assess().lots().units()).isEqualTo(FixedPoint.parse("0.25"));
    }

    @Test
    void theRegimeScalesAPersonsRiskToo() {
        strategy = false;
        regimeWanted = false;
        regime = Regime.VOLATILE;
        assertThat(outcome("regime")).isEqualTo(Outcome.CAP);
        situation.lots("0.25");
        assertThat(outcome("regime")).isEqualTo(Outcome.PASS);
        situation.lots("0.26");
        assertThat(outcome("regime")).isEqualTo(Outcome.CAP);
    }

    @Test
    void anExtremeMarketLeavesNothing() {
        regime = Regime.EXTREME;
        assertThat(situation.verdict("regime"))
                .isEqualTo(
                        Verdict.deny(
                                "regime",
                                "extreme",
                                "0.00 % of the normal risk",
                                "the market of EURUSD is extreme, which leaves 0.00 % of the normal risk; wait until it settles"));
        situation.policy = RiskPolicy.DEFAULT.with(Limit.REGIME_EXTREME, "10");
        assertThat(outcome("regime")).isEqualTo(Outcome.CAP);
    }

    @Test
    void aMarketThatIsNotKnownScalesNothing() {
        regime = Regime.UNKNOWN;
        assertThat(outcome("regime")).isEqualTo(Outcome.PASS);
    }

    @Test
    void anAgentRestsInARegimeThatItDoesNotWant() {
        regimeWanted = false;
        assertThat(text("regime")).isEqualTo("the market of EURUSD is normal; this agent does not trade in it");
    }

    @Test
    void wantsEnoughRewardAtThePriceOfTheMoment() {
        situation.target = "1.10400";
        assertThat(outcome("reward-risk")).isEqualTo(Outcome.PASS);
        situation.target = "1.10390";
        assertThat(situation.verdict("reward-risk"))
                .isEqualTo(Verdict.deny(
                        "reward-risk",
                        "1.95 R",
                        "2.00 R",
                        "the target is only 1.95 R away at this price, at least 2.00 R are wanted; wait for a better"
                                + " price"));
        situation.target = "0";
        assertThat(text("reward-risk")).isEqualTo("a strategy's entry needs a target");
    }

    @Test
    void tellsAPersonOfASmallReward() {
        strategy = false;
        situation.target = "1.10100";
        assertThat(situation.verdict("reward-risk"))
                .isEqualTo(
                        new Verdict("reward-risk", Outcome.PASS, "0.50 R", "2.00 R", "the target is only 0.50 R away"));
        situation.target = "0";
        assertThat(outcome("reward-risk")).isEqualTo(Outcome.PASS);
    }

    @Test
    void restsWithAPoorWinRate() {
        record = new StrategyRecord(20, FixedPoint.parse("0.7"), FixedPoint.ONE, 1, 0);
        assertThat(outcome("strategy-permission")).isEqualTo(Outcome.PASS);
        record = new StrategyRecord(20, FixedPoint.parse("0.6999"), FixedPoint.ONE, 1, 0);
        assertThat(situation.verdict("strategy-permission"))
                .isEqualTo(Verdict.deny(
                        "strategy-permission",
                        "69.99 %",
                        "70.00 %",
                        "won 69.99 % of its last 20 trades, at least 70.00 % are wanted; it rests until those trades are"
                                + " older than 30 days"));
        record = new StrategyRecord(19, 0, FixedPoint.ONE, 1, 0);
        assertThat(outcome("strategy-permission")).isEqualTo(Outcome.PASS);
    }

    @Test
    void restsInADrawdown() {
        record = new StrategyRecord(20, FixedPoint.ONE, FixedPoint.ONE, 1, FixedPoint.parse("5.99999999"));
        assertThat(outcome("strategy-permission")).isEqualTo(Outcome.PASS);
        record = new StrategyRecord(20, FixedPoint.ONE, FixedPoint.ONE, 1, FixedPoint.parse("6"));
        assertThat(situation.verdict("strategy-permission").value()).isEqualTo("6.00 R");
        assertThat(outcome("strategy-permission")).isEqualTo(Outcome.DENY);
    }

    @Test
    void asksNoRecordOfAPersonOrAnotherSource() {
        strategy = false;
        record = new StrategyRecord(50, 0, 0, -1, FixedPoint.parse("50"));
        openTrades = 99;
        dayRisk = "5000";
        assertThat(situation.assess().approved()).isTrue();
    }

    @Test
    void hasNoMoreTradesOpenThanItsLimit() {
        openTrades = 1;
        assertThat(outcome("strategy-concurrent")).isEqualTo(Outcome.PASS);
        openTrades = 2;
        assertThat(situation.verdict("strategy-concurrent"))
                .isEqualTo(Verdict.deny(
                        "strategy-concurrent",
                        "2",
                        "2",
                        "this strategy has 2 trades of 2 allowed open on demo-1; it enters again when one is closed"));
        openTrades = 1;
        agentOpen = 2;
        maxOpen = 3;
        assertThat(outcome("strategy-concurrent")).isEqualTo(Outcome.PASS);
        agentOpen = 3;
        assertThat(text("strategy-concurrent")).startsWith("this agent has 3 trades of 3 allowed open");
    }

    @Test
    void risksNoMoreInADayThanItsLimit() {
        dayRisk = "400";
        assertThat(outcome("strategy-risk-per-day")).isEqualTo(Outcome.PASS);
        dayRisk = "440";
        assertThat(situation.verdict("strategy-risk-per-day"))
                .isEqualTo(Verdict.cap(
                        "strategy-risk-per-day",
                        "5.40 %",
                        "5.00 %",
                        "only 60.00 USD of this strategy's risk of the day are left; the size is lowered to fit"));
        assertThat(situation.assess().lots().units()).isEqualTo(FixedPoint.parse("0.3"));
        dayRisk = "500";
        assertThat(situation.verdict("strategy-risk-per-day").text())
                .isEqualTo(
                        "this strategy has used its risk of the day on demo-1; it goes on after the server's midnight");
        assertThat(situation.assess().approved()).isFalse();
    }
}
