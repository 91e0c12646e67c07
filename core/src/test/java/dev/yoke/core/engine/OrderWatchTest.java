package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.BreakerView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderWatchTest {

    private final Desk desk = new Desk().connect(ALDER);
    private int signals;

    @BeforeEach
    void letManySmallOrdersPass() {
        desk.ask(new Command.SetRiskPolicy(wide()));
    }

    private static RiskPolicy wide() {
        return RiskPolicy.DEFAULT
                .with(Limit.MAX_HEAT, "100")
                .with(Limit.MAX_POSITIONS, 1_000)
                .with(Limit.MAX_PER_SYMBOL, 1_000)
                .with(Limit.MAX_MESSAGES, 100_000)
                .with(Limit.DUPLICATE_WINDOW, 0)
                .with(Limit.MAX_REPEATED, Limit.MAX_REPEATED.most());
    }

    private Answer buy(String source) {
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        Sizing small = new Sizing.FixedLots(Lots.parse("0.01"));
        return desk.askAndSync(new Command.SubmitSignal(
                desk.signal("s" + signals++, Signal.Action.BUY, small, new Level.Pips(5_000_000_000L), source)));
    }

    private RecordedEffects.Sent lastSent() {
        return desk.effects.sent.getLast();
    }

    private void buyAnd(ResultCategory category) {
        buy("tv");
        desk.result(lastSent(), category, 0);
    }

    private static Optional<Verdict> denial(Answer answer, String rule) {
        return answer.decisions().stream()
                .flatMap(decision -> decision.verdicts().stream())
                .filter(verdict -> verdict.denies() && verdict.rule().equals(rule))
                .findFirst();
    }

    private void wait(int ms) {
        desk.advance(ms);
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        desk.advance(16);
        desk.sync();
    }

    @Test
    void keepsEntriesFromATerminalThatRejectedFiveInARow() {
        for (int i = 0; i < 5; i++) {
            buyAnd(ResultCategory.REJECTED);
        }
        desk.advance(10_000);
        Answer denied = buy("tv");
        assertThat(denied.status()).isEqualTo(Status.REFUSED);
        assertThat(denial(denied, "terminal-breaker"))
                .contains(Verdict.deny(
                        "terminal-breaker",
                        "open for 20.0 s",
                        "closed",
                        "the breaker of Alder is open after 5 failures in a row; next probe in 20.0 s; look at the"
                                + " terminal's journal"));
        assertThat(desk.view().pipeline().breakers())
                .extracting(BreakerView::of, BreakerView::failures)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("terminal Alder", 5L));
    }

    @Test
    void closesTheBreakerAfterThreeProbesOneAtATime() {
        for (int i = 0; i < 5; i++) {
            buyAnd(ResultCategory.REJECTED);
        }
        desk.advance(30_000);
        for (int probe = 1; probe <= 3; probe++) {
            assertThat(buy("tv").status()).isEqualTo(Status.ACCEPTED);
            assertThat(denial(buy("tv"), "terminal-breaker")).isPresent();
            desk.fill(lastSent(), probe);
        }
        assertThat(buy("tv").status()).isEqualTo(Status.ACCEPTED);
        assertThat(buy("tv").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void closesPositionsWhileTheBreakerIsOpen() {
        desk.core.onEvent(
                new Event.PositionOpened(ALDER, Desk.position(ALDER, 7, Side.BUY, Lots.parse("0.1"), 0, Price.NONE)));
        for (int i = 0; i < 5; i++) {
            buyAnd(ResultCategory.REJECTED);
        }
        assertThat(desk.ask(new Command.ClosePosition(ALDER, 7, Lots.ZERO))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.ACCEPTED);
        assertThat(lastSent().command()).isInstanceOf(OrderCommand.Close.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ResultCategory.class,
            names = {"NO_MONEY", "MARKET_CLOSED", "RULE", "DISABLED", "EXPIRED"})
    void countsABrokersHealthyNoAgainstNobody(ResultCategory category) {
        for (int i = 0; i < 6; i++) {
            buyAnd(category);
        }
        assertThat(buy("tv").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void countsDenialsOfTheRulesAgainstNobody() {
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.STALE, "no answer"));
        for (int i = 0; i < 10; i++) {
            assertThat(denial(buy("tv"), "link")).isPresent();
        }
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.LIVE, "live"));
        assertThat(buy("tv").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void keepsASourceAwayThatSentFiveUnreadablePayloadsButNotTheOthers() {
        for (int i = 0; i < 5; i++) {
            desk.core.onEvent(new Event.SignalUnreadable("tv", "dialect"));
            desk.core.onEvent(new Event.SignalUnreadable("ticket", "never happens"));
        }
        assertThat(denial(buy("tv"), "source-breaker")).isPresent();
        desk.source("other", dev.yoke.core.signal.SourcePolicy.Mode.AUTO, false);
        assertThat(buy("other").status()).isEqualTo(Status.ACCEPTED);
        assertThat(buy("ticket").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void keepsASourceAwayWhoseOrdersTheBrokerCallsInvalid() {
        for (int i = 0; i < 5; i++) {
            buyAnd(ResultCategory.INVALID);
        }
        assertThat(denial(buy("tv"), "source-breaker")).isPresent();
        assertThat(denial(buy("ticket"), "terminal-breaker")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ResultCategory.class,
            names = {"RETRY_PRICE", "RETRY_BUSY", "THROTTLED"})
    void triesAgainWithGrowingPausesAndANewIdEachTime(ResultCategory category) {
        buy("tv");
        long expiresMs = lastSent().command().expiresMs();
        for (int pauseMs : new int[] {250, 500, 1_000, 2_000}) {
            int before = desk.effects.sent.size();
            desk.result(lastSent(), category, 0);
            wait(pauseMs - 32);
            assertThat(desk.effects.sent).hasSize(before);
            wait(32);
            assertThat(desk.effects.sent).as("after " + pauseMs + " ms").hasSize(before + 1);
        }
        assertThat(desk.effects.sent)
                .extracting(sent -> sent.command().intent())
                .doesNotHaveDuplicates();
        assertThat(desk.effects.sent)
                .extracting(sent -> ((OrderCommand.Open) sent.command()).magic())
                .doesNotHaveDuplicates();
        assertThat(lastSent().command().expiresMs()).isEqualTo(expiresMs);

        desk.result(lastSent(), category, 0);
        wait(8_000);
        assertThat(desk.effects.sent).hasSize(5);
        assertThat(desk.activities()).anySatisfy(text -> assertThat(text).contains("Given up after 4 repeats"));
    }

    @Test
    void triesAgainFiveTimesAtMost() {
        desk.ask(new Command.SetRiskPolicy(wide().with(Limit.ORDER_EXPIRY, 60_000)));
        buy("tv");
        for (int i = 0; i < 10; i++) {
            desk.result(lastSent(), ResultCategory.RETRY_BUSY, 0);
            for (int second = 0; second < 5; second++) {
                wait(1_000);
            }
        }
        assertThat(desk.effects.sent).hasSize(6);
        assertThat(desk.activities()).anySatisfy(text -> assertThat(text).contains("Given up after 5 repeats"));
    }

    @Test
    void triesAgainWhatWasCertainlyNotSent() {
        desk.effects.unreachable.add(ALDER);
        buy("tv");
        assertThat(desk.effects.sent).isEmpty();
        desk.effects.unreachable.clear();
        wait(250);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void judgesARepeatAnew() {
        buy("tv");
        desk.result(lastSent(), ResultCategory.RETRY_PRICE, 0);
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.STALE, "no answer"));
        wait(250);
        assertThat(desk.effects.sent).hasSize(1);
        assertThat(desk.effects
                        .recorded(JournalEntry.DecisionTaken.class)
                        .getLast()
                        .decision()
                        .summary())
                .contains("Denied on Alder");
    }

    @Test
    void neverTriesAgainWhatMayHaveBeenCarriedOut() {
        buyAnd(ResultCategory.UNKNOWN_OUTCOME);
        buy("tv");
        wait(10_000);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void forgetsARepeatWhenItsSourceCloses() {
        buy("tv");
        desk.result(lastSent(), ResultCategory.RETRY_PRICE, 0);
        desk.askAndSync(new Command.SubmitSignal(
                desk.signal("c", Signal.Action.CLOSE, new Sizing.Standard(), new Level.Unsaid(), "tv")));
        wait(300);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void countsExhaustedRepeatsOnceAgainstTheTerminal() {
        buy("tv");
        for (int i = 0; i < 5; i++) {
            desk.result(lastSent(), ResultCategory.RETRY_PRICE, 0);
            wait(2_000);
        }
        assertThat(desk.view().pipeline().breakers())
                .extracting(BreakerView::of, BreakerView::failures)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("terminal Alder", 1L));
    }

    @Test
    void haltsEntriesWhenThreeEntriesHaveAnUnknownOutcomeWithinAMinute() {
        for (int i = 0; i < 3; i++) {
            assertThat(desk.view().halt().halted()).isFalse();
            buy("tv");
            desk.core.onEvent(
                    new Event.CommandUncertain(ALDER, lastSent().command().intent(), "no answer"));
            desk.snapshot(
                    ALDER,
                    List.of(Desk.position(
                            ALDER,
                            i + 1,
                            Side.BUY,
                            Lots.parse("0.01"),
                            ((OrderCommand.Open) lastSent().command()).magic(),
                            Price.NONE)),
                    List.of(),
                    List.of());
        }
        assertThat(desk.view().halt().origin())
                .isEqualTo("emergency stop: 3 entries with unknown outcome within a minute");
        assertThat(desk.activities()).anySatisfy(text -> assertThat(text).startsWith("Emergency stop: 3 entries"));
    }

    @Test
    void haltsEntriesWhenSomethingIsOpenThatTheTerminalRefused() {
        buyAnd(ResultCategory.NO_MONEY);
        long magic = ((OrderCommand.Open) lastSent().command()).magic();
        desk.core.onEvent(new Event.PositionOpened(
                ALDER, Desk.position(ALDER, 9, Side.BUY, Lots.parse("0.01"), magic, Price.NONE)));
        assertThat(desk.view().halt().origin()).contains("emergency stop: Alder has an order of ours open");
        assertThat(desk.effects.snapshotsAsked).contains(ALDER);
    }

    @Test
    void tracesEveryHopOfASignalAndOfItsOrder() {
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        long startNs = 1_000_000_000L;
        desk.core.advance(startNs + 900_000);
        desk.core.onCommand(new Command.SubmitSignal(desk.buy("t"), startNs, startNs + 250_000), answer -> {});
        desk.core.advance(startNs + 3_000_000);
        desk.sync();
        desk.core.advance(startNs + 4_100_000);
        desk.core.onEvent(
                new Event.CommandAcknowledged(ALDER, lastSent().command().intent()));
        desk.core.advance(startNs + 9_000_000);
        desk.result(lastSent(), ResultCategory.DONE, 1);

        List<Trace> traces = desk.effects.recorded(JournalEntry.Traced.class).stream()
                .map(JournalEntry.Traced::trace)
                .toList();
        assertThat(traces.getFirst().hops())
                .containsExactly(
                        new Trace.Passed(Hop.RECEIVED, 0),
                        new Trace.Passed(Hop.PARSED, 250),
                        new Trace.Passed(Hop.QUEUED, 900),
                        new Trace.Passed(Hop.TAKEN, 900),
                        new Trace.Passed(Hop.JUDGED, 900),
                        new Trace.Passed(Hop.DURABLE, 3_000),
                        new Trace.Passed(Hop.SENT, 3_000),
                        new Trace.Passed(Hop.ANSWERED, 3_000));
        assertThat(traces.getLast())
                .isEqualTo(new Trace(
                        traces.getFirst().signal(),
                        Optional.of(lastSent().command().intent()),
                        traces.getFirst().startMs(),
                        List.of(
                                new Trace.Passed(Hop.SENT, 3_000),
                                new Trace.Passed(Hop.ACKNOWLEDGED, 4_100),
                                new Trace.Passed(Hop.ENDED, 9_000))));
        assertThat(desk.view().pipeline().latencies())
                .filteredOn(latency -> latency.from() == Hop.SENT && latency.to() == Hop.ENDED)
                .singleElement()
                .satisfies(latency -> assertThat(latency.p50Us()).isBetween(6_000L, 6_400L));
    }

    @Test
    void keepsABreakerForEachTerminal() {
        desk.connect(BIRCH);
        for (int i = 0; i < 5; i++) {
            buy("tv");
            desk.result(desk.effects.sent.get(desk.effects.sent.size() - 2), ResultCategory.REJECTED, 0);
            desk.result(lastSent(), ResultCategory.DONE, 100 + i);
        }
        Answer answer = buy("tv");
        assertThat(answer.decisions())
                .extracting(decision -> decision.intent().isPresent())
                .containsExactly(false, true);
    }
}
