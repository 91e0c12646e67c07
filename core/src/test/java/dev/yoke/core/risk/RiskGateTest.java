package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.risk.rule.EntryRules;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RiskGateTest {

    @Test
    void passesEveryRuleWhenAllIsInOrder() {
        Assessment assessment = new Situation().assess();

        assertThat(assessment.verdicts()).extracting(Verdict::outcome).containsOnly(Verdict.Outcome.PASS);
        assertThat(assessment.verdicts())
                .extracting(Verdict::rule)
                .isEqualTo(EntryRules.ALL.stream().map(RiskRule::id).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void givesEveryVerdictAlsoAfterADenial() {
        Situation situation = new Situation();
        situation.halted = true;
        situation.stop = "0";
        situation.quoteAgeMs = 60_000;

        Assessment assessment = situation.assess();

        assertThat(assessment.verdicts()).hasSize(EntryRules.ALL.size());
        assertThat(assessment.verdicts().stream().filter(Verdict::denies).map(Verdict::rule))
                .containsExactly("halted", "stale-price", "mandatory-stop", "size");
        assertThat(assessment.summary()).startsWith("trading is halted");
        assertThat(assessment.verdicts().stream().filter(found -> found.rule().equals("mandatory-stop")))
                .as("a value and no limit, so that the screen reads: no stop loss")
                .extracting(Verdict::value, Verdict::limit)
                .containsExactly(Tuple.tuple("no stop loss", ""));
    }

    @Test
    void theValueSaysWhichLevelIsOnTheWrongSide() {
        Situation situation = new Situation();
        situation.stop = "1.10000";
        assertThat(situation.verdict("level-side").value()).isEqualTo("stop loss 1.10000");
        situation = new Situation();
        situation.target = "1.10000";
        assertThat(situation.verdict("level-side").value()).isEqualTo("take profit 1.10000");
        assertThat(new Situation().verdict("level-side").value()).doesNotContain(" ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("boundaries")
    void deniesJustBeyondTheBoundaryOnly(
            String rule, String what, Consumer<Situation> within, Consumer<Situation> beyond) {
        Situation accepted = new Situation();
        within.accept(accepted);
        Situation denied = new Situation();
        beyond.accept(denied);

        assertThat(accepted.verdict(rule).denies()).isFalse();
        Verdict verdict = denied.verdict(rule);
        assertThat(verdict.denies()).isTrue();
        assertThat(verdict.text()).isNotBlank();
        assertThat(denied.assess().approved()).isFalse();
    }

    static Stream<Arguments> boundaries() {
        return Stream.of(
                boundary("halted", "kill switch", s -> {}, s -> s.halted = true),
                boundary("journal", "disk", s -> {}, s -> s.journalBroken = "disk full"),
                boundary("live-gate", "armed", s -> real(s, true), s -> real(s, false)),
                boundary("link", "live", s -> {}, s -> s.link = LinkState.STALE),
                boundary("reconciled", "book", s -> {}, s -> s.reconciled = false),
                boundary("terminal", "button", s -> {}, s -> s.terminalBlocked = "AutoTrading is off"),
                boundary("unknown-outcome", "order", s -> {}, s -> s.unknownOutcome = true),
                boundary("stale-price", "3 s", s -> s.quoteAgeMs = 3_000, s -> s.quoteAgeMs = 3_001),
                boundary("stale-price", "none", s -> {}, s -> s.quoteAgeMs = Long.MAX_VALUE),
                boundary("mandatory-stop", "stop", s -> {}, s -> s.stop = "0"),
                boundary("level-side", "stop of a buy", s -> s.stop = "1.09999", s -> s.stop = "1.10000"),
                boundary("level-side", "target of a buy", s -> s.target = "1.10001", s -> s.target = "1.10000"),
                boundary("level-side", "stop of a sell", s -> sell(s, "1.10001", "0"), s -> sell(s, "1.09999", "0")),
                boundary(
                        "level-side",
                        "target of a sell",
                        s -> sell(s, "1.10200", "1.09999"),
                        s -> sell(s, "1.10200", "1.10001")),
                boundary("stops-level", "stop", s -> levels(s, "1.09900", "0"), s -> levels(s, "1.09901", "0")),
                boundary(
                        "stops-level",
                        "target",
                        s -> levels(s, "1.09800", "1.10100"),
                        s -> levels(s, "1.09800", "1.10099")),
                boundary(
                        "tick-value",
                        "5 % less",
                        s -> s.localTickValue = "1.05263157",
                        s -> s.localTickValue = "1.0527"),
                boundary(
                        "tick-value",
                        "5 % more",
                        s -> s.localTickValue = "0.95238096",
                        s -> s.localTickValue = "0.9523"),
                boundary("daily-loss", "loss", s -> s.dayProfit = "-499.99999999", s -> s.dayProfit = "-500"),
                boundary("daily-loss", "start", s -> s.dayStart = "10000", s -> s.dayStart = "0"),
                boundary("max-positions", "count", s -> s.openPositions = 19, s -> s.openPositions = 20),
                // 0.01 lots risk 2.00
                boundary("heat", "sum", s -> s.heat = "598", s -> s.heat = "598.00000001"),
                // 0.01 lots × 100,000 × 1.1 ÷ 100 = 11
                boundary("margin", "free", s -> s.freeMargin = "11", s -> s.freeMargin = "10.99999999"));
    }

    private static Arguments boundary(
            String rule, String what, Consumer<Situation> within, Consumer<Situation> beyond) {
        return Arguments.of(rule, what, within, beyond);
    }

    private static void real(Situation situation, boolean armed) {
        situation.tradeMode = TerminalIdentity.TradeMode.REAL;
        situation.liveArmed = armed;
    }

    private static void sell(Situation situation, String stop, String target) {
        situation.side = Side.SELL;
        situation.stop = stop;
        situation.target = target;
    }

    private static void levels(Situation situation, String stop, String target) {
        Specs.Change change = new Specs.Change();
        change.stopsLevel = 100;
        situation.spec = Specs.with(Specs.EURUSD, change);
        situation.stop = stop;
        situation.target = target;
    }

    @ParameterizedTest
    @EnumSource(SymbolTradeMode.class)
    void takesOnlyTheSidesTheBrokerAllows(SymbolTradeMode mode) {
        Specs.Change change = new Specs.Change();
        change.tradeMode = mode;
        Situation buy = new Situation();
        buy.spec = Specs.with(Specs.EURUSD, change);
        Situation sell = new Situation();
        sell.spec = buy.spec;
        sell(sell, "1.10200", "0");

        List<Boolean> denied = List.of(
                buy.verdict("tradable").denies(), sell.verdict("tradable").denies());

        assertThat(denied)
                .isEqualTo(
                        switch (mode) {
                            case FULL -> List.of(false, false);
                            case LONG_ONLY -> List.of(false, true);
                            case SHORT_ONLY -> List.of(true, false);
                            case CLOSE_ONLY, DISABLED -> List.of(true, true);
                        });
    }

    @Test
    void deniesFixedLotsWithoutAStop() {
        Situation situation = new Situation().lots("0.1");
        situation.stop = "0";

        assertThat(situation.assess().approved()).isFalse();
        assertThat(situation.assess().summary()).isEqualTo("the entry on EURUSD@demo-1 has no stop loss; give it one");
    }

    @Test
    void namesBothTickValues() {
        Situation situation = new Situation();
        situation.localTickValue = "0.5";

        assertThat(situation.verdict("tick-value"))
                .isEqualTo(Verdict.deny(
                        "tick-value",
                        "1.00000 USD",
                        "0.50000 USD",
                        "the broker's tick value of EURUSD@demo-1 is 1.00000 USD, by contract and rate it is"
                                + " 0.50000 USD; check the symbol's specification at the broker"));
    }

    @Test
    void writesValueAndLimitWithUnits() {
        Situation situation = new Situation();
        situation.heat = "120";
        situation.dayProfit = "-50";

        assertThat(situation.verdict("heat")).isEqualTo(Verdict.pass("heat", "2.20 %", "6.00 %"));
        assertThat(situation.verdict("daily-loss")).isEqualTo(Verdict.pass("daily-loss", "0.50 %", "5.00 %"));
        assertThat(situation.verdict("per-trade-risk")).isEqualTo(Verdict.pass("per-trade-risk", "1.00 %", "2.00 %"));
        assertThat(situation.verdict("max-positions")).isEqualTo(Verdict.pass("max-positions", "0", "20"));
        assertThat(situation.verdict("stale-price")).isEqualTo(Verdict.pass("stale-price", "0.1 s", "3.0 s"));
        assertThat(situation.verdict("size")).isEqualTo(Verdict.pass("size", "0.50 lots", "0.01 to 50.00 lots"));
        assertThat(situation.verdict("margin")).isEqualTo(Verdict.pass("margin", "550.00 USD", "10000.00 USD"));
    }

    @Test
    void deniesWhenARuleLeavesTheRangeOfNumbers() {
        RiskRule broken = new RiskRule() {
            @Override
            public RuleSpec spec() {
                return RuleSpec.of("broken", "breaks");
            }

            @Override
            public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
                throw new ArithmeticException("long overflow");
            }

            @Override
            public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
                throw new IllegalStateException("not asked for words");
            }
        };
        Situation situation = new Situation();

        Assessment assessment = new RiskGate(List.of(broken)).assess(situation.proposal(), situation.context());

        assertThat(assessment.approved()).isFalse();
        assertThat(assessment.lots().isZero()).isTrue();
    }
}
