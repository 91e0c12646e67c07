package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity.TradeMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalDeskTest {

    private final Desk desk = new Desk().connect(ALDER);

    @Test
    void sizesByAtrAndTheBrokersTickValue() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));

        OrderCommand.Open open =
                (OrderCommand.Open) desk.effects.sent.getFirst().command();
        // 1 % of 10,000 = 100 USD; stop 1.5 × 0.0020 = 300 points at 1 USD a point and lot: 100 / 300 = 0.333 lots.
        assertThat(open.lots().units()).isEqualTo(FixedPoint.parse("0.33"));
        assertThat(open.stopLoss().units()).isEqualTo(FixedPoint.parse("1.0971"));
        assertThat(open.takeProfit().units()).isEqualTo(FixedPoint.parse("1.1061"));
    }

    @Test
    void sendsNothingBeforeTheIntentIsOnTheDisk() {
        Optional<Answer> early = desk.ask(new Command.SubmitSignal(desk.buy("a")));
        assertThat(early).isEmpty();
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.effects.recorded(JournalEntry.IntentMade.class)).hasSize(1);

        desk.sync();
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void sendsNothingWhenTheJournalBreaksMeanwhile() {
        desk.ask(new Command.SubmitSignal(desk.buy("a")));
        desk.core.onEvent(new Event.JournalFailed("disk full"));
        desk.sync();
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.view().journal().healthy()).isFalse();
    }

    @Test
    void deniesEntriesWithABrokenJournal() {
        desk.core.onEvent(new Event.JournalFailed("disk full"));
        Answer answer = desk.ask(new Command.SubmitSignal(desk.buy("a"))).orElseThrow();
        assertThat(answer.status()).isEqualTo(Status.REFUSED);
        assertThat(answer.text()).contains("disk full");
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void doesNothingForASignalSeenBefore() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        Answer again = desk.ask(new Command.SubmitSignal(desk.buy("a"))).orElseThrow();
        assertThat(again.status()).isEqualTo(Status.DUPLICATE);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void letsASenderTryAgainWhatCouldNotBeRecorded() {
        desk.effects.journalBroken = true;
        Answer first = desk.ask(new Command.SubmitSignal(desk.buy("a"))).orElseThrow();
        assertThat(first.text()).contains("journal's queue is full");
        desk.effects.journalBroken = false;
        assertThat(desk.askAndSync(new Command.SubmitSignal(desk.buy("a"))).status())
                .isEqualTo(Status.ACCEPTED);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void outlivesAbsurdFiguresOfABroker() {
        desk.core.onEvent(new Event.PositionOpened(
                ALDER,
                Desk.position(
                        ALDER,
                        1,
                        dev.yoke.core.trade.Side.BUY,
                        new dev.yoke.core.trade.Lots(Long.MAX_VALUE / 2),
                        0,
                        dev.yoke.core.trade.Price.NONE)));
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        desk.advance(32);
        assertThat(desk.view().positions()).hasSize(1);
        assertThat(desk.askAndSync(new Command.SubmitSignal(desk.buy("a"))).status())
                .isEqualTo(Status.REFUSED);
    }

    @Test
    void refusesAnOldSignalWithItsAgeAndTheLimit() {
        Signal old = desk.buy("a");
        desk.advance(61_000);
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        Answer answer = desk.askAndSync(new Command.SubmitSignal(old));
        assertThat(answer.status()).isEqualTo(Status.REFUSED);
        assertThat(answer.text()).contains("61 s old, limit 60 s");
    }

    @Test
    void deniesOnAStalePrice() {
        desk.advance(3_100);
        Answer answer = desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        assertThat(answer.status()).isEqualTo(Status.REFUSED);
        assertThat(denials(answer)).containsExactly("stale-price");
    }

    @Test
    void deniesOnARealAccountUntilAPersonArmsIt() {
        Desk real = new Desk().connect(ALDER, TradeMode.REAL);
        assertThat(denials(real.askAndSync(new Command.SubmitSignal(real.buy("a")))))
                .containsExactly("live-gate");

        assertThat(real.ask(new Command.SetLiveTrading(ALDER, "Server", 9, true))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.REFUSED);
        real.askAndSync(new Command.SetLiveTrading(ALDER, "Server", 4711, true));
        assertThat(real.askAndSync(new Command.SubmitSignal(real.buy("b"))).status())
                .isEqualTo(Status.ACCEPTED);
    }

    @Test
    void keepsADemoOnlySourceOffRealAccounts() {
        Desk real = new Desk().connect(ALDER, TradeMode.REAL);
        real.source("tv", Mode.AUTO, true);
        Answer answer = real.askAndSync(new Command.SubmitSignal(real.buy("a")));
        assertThat(answer.status()).isEqualTo(Status.REFUSED);
        assertThat(answer.text()).contains("may reach none");
    }

    @Test
    void countsOrdersOnTheirWayAtOnce() {
        setPolicy(1, "6");
        desk.ask(new Command.SubmitSignal(desk.buy("a")));
        desk.ask(new Command.SubmitSignal(desk.buy("b")));
        desk.sync();
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void countsAFilledOrderOnceAndNotTwice() {
        setPolicy(2, "6");
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.fill(desk.effects.sent.getFirst(), 1);
        desk.askAndSync(new Command.SubmitSignal(desk.buy("b")));
        assertThat(desk.effects.sent).hasSize(2);
    }

    private void setPolicy(int maxPositions, String heat) {
        desk.ask(new Command.SetRiskPolicy(RiskPolicy.DEFAULT
                .with(Limit.MAX_HEAT, heat)
                .with(Limit.DUPLICATE_WINDOW, 0)
                .with(Limit.MAX_POSITIONS, maxPositions)
                .with(Limit.MAX_PER_SYMBOL, maxPositions)));
    }

    @Test
    void sizesEachAccountByItself() {
        desk.connect(BIRCH);
        Answer answer = desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        assertThat(answer.decisions()).hasSize(2);
        assertThat(desk.effects.sent).extracting(RecordedEffects.Sent::terminal).containsExactly(ALDER, BIRCH);
        assertThat(desk.effects.sent.stream()
                        .map(sent -> sent.command().intent())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void dropsAnEntryThatWasHaltedOnItsWayToTheDisk() {
        desk.ask(new Command.SubmitSignal(desk.buy("a")));
        desk.ask(new Command.FlattenAll("button", false));
        desk.sync();
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void dropsAnEntryWhoseLinkWasLostOnItsWayToTheDisk() {
        desk.ask(new Command.SubmitSignal(desk.buy("a")));
        desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "cable"));
        desk.sync();
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void onlyRecordsInShadowMode() {
        desk.source("tv", Mode.SHADOW, false);
        Answer answer = desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        assertThat(answer.decisions()).extracting(Decision::outcome).containsExactly(Decision.Outcome.SHADOW);
        assertThat(desk.effects.sent).isEmpty();
        assertThat(desk.effects.recorded(JournalEntry.DecisionTaken.class)).hasSize(1);
    }

    @Test
    void shadowsASourceThatNobodySetUp() {
        Signal stranger = desk.signal("a", Signal.Action.BUY, new Sizing.Standard(), new Level.Unsaid(), "stranger");
        desk.askAndSync(new Command.SubmitSignal(stranger));
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void waitsForAPersonAndJudgesAgainThen() {
        desk.source("tv", Mode.CONFIRM, false);
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        assertThat(desk.view().pendingSignals()).hasSize(1);
        assertThat(desk.effects.sent).isEmpty();

        Answer approved = desk.askAndSync(new Command.ConfirmSignal(new SignalId("a"), true));
        assertThat(approved.status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.effects.sent).hasSize(1);
        assertThat(desk.ask(new Command.ConfirmSignal(new SignalId("a"), true))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.REFUSED);
    }

    @Test
    void forgetsAWaitingSignalWhenItsTimeIsUp() {
        desk.source("tv", Mode.CONFIRM, false);
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.advance(30_100);
        assertThat(desk.view().pendingSignals()).isEmpty();
        assertThat(desk.activities().getLast()).contains("nobody decided in time");
    }

    @Test
    void previewsWithoutRecordingOrSending() {
        int before = desk.effects.journal.size();
        Answer answer = desk.ask(new Command.PreviewSignal(desk.buy("a"))).orElseThrow();
        assertThat(answer.status()).isEqualTo(Status.ACCEPTED);
        assertThat(answer.decisions().getFirst().lots().units()).isEqualTo(FixedPoint.parse("0.33"));
        assertThat(desk.effects.journal).hasSize(before);
        assertThat(desk.effects.sent).isEmpty();
    }

    @Test
    void closesOnAnExitSignalAlsoWhenItIsOldAndTheJournalIsBroken() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.fill(desk.effects.sent.getFirst(), 7);
        Signal close = desk.signal("c", Signal.Action.CLOSE, new Sizing.Standard(), new Level.Unsaid(), "tv");
        desk.advance(120_000);
        desk.effects.journalBroken = true;
        desk.core.onEvent(new Event.JournalFailed("disk full"));

        desk.ask(new Command.SubmitSignal(close));
        assertThat(desk.effects.sent.getLast().command()).isInstanceOf(OrderCommand.Close.class);
    }

    @Test
    void recordsWhatBecameOfTheOrder() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        RecordedEffects.Sent sent = desk.effects.sent.getFirst();
        desk.core.onEvent(new Event.CommandAcknowledged(ALDER, sent.command().intent()));
        desk.result(sent, ResultCategory.NO_MONEY, 0);
        assertThat(desk.states(sent.command()))
                .containsExactly(IntentState.SENT, IntentState.ACKNOWLEDGED, IntentState.REJECTED);
        assertThat(desk.activities().getLast()).contains("Rejected by Alder").contains("NO_MONEY");
    }

    private static java.util.List<String> denials(Answer answer) {
        return answer.decisions().stream()
                .flatMap(decision -> decision.verdicts().stream())
                .filter(verdict -> verdict.denies())
                .map(verdict -> verdict.rule())
                .toList();
    }

    private Signal close(String id, String source) {
        return desk.signal(id, Signal.Action.CLOSE, new Sizing.Standard(), new Level.Unsaid(), source);
    }

    @Test
    void onlyRecordsAnExitInShadowModeAndFromASourceThatNobodySetUp() {
        desk.source("quiet", dev.yoke.core.signal.SourcePolicy.Mode.SHADOW, false);
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.fill(desk.effects.sent.getFirst(), 7);
        for (String source : java.util.List.of("quiet", "stranger")) {
            Answer answer = desk.askAndSync(new Command.SubmitSignal(close("c-" + source, source)));
            assertThat(answer.decisions()).extracting(d -> d.outcome()).containsExactly(Outcome.SHADOW);
        }
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void letsASenderRepeatAnExitThatReachedNoTerminal() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.fill(desk.effects.sent.getFirst(), 7);
        desk.effects.unreachable.add(ALDER);
        assertThat(desk.askAndSync(new Command.SubmitSignal(close("c", "tv"))).status())
                .isEqualTo(Status.REFUSED);
        desk.effects.unreachable.clear();
        assertThat(desk.askAndSync(new Command.SubmitSignal(close("c", "tv"))).status())
                .isEqualTo(Status.ACCEPTED);
        assertThat(desk.effects.sent.getLast().command()).isInstanceOf(OrderCommand.Close.class);
    }

    @Test
    void closesAtOnceButAnswersAnExitSignalWhenItIsOnTheDisk() {
        desk.askAndSync(new Command.SubmitSignal(desk.buy("a")));
        desk.fill(desk.effects.sent.getFirst(), 7);
        assertThat(desk.ask(new Command.SubmitSignal(close("c", "tv")))).isEmpty();
        assertThat(desk.effects.sent).hasSize(2);
    }

    @Test
    void answersADuplicateNotBeforeTheFirstIsOnTheDisk() {
        java.util.List<Answer> answers = new java.util.ArrayList<>();
        desk.core.onCommand(new Command.SubmitSignal(desk.buy("a")), answers::add);
        desk.core.onCommand(new Command.SubmitSignal(desk.buy("a")), answers::add);
        assertThat(answers).isEmpty();
        desk.sync();
        assertThat(answers).extracting(Answer::status).containsExactly(Status.ACCEPTED, Status.DUPLICATE);
        assertThat(desk.effects.sent).hasSize(1);
    }

    @Test
    void refusesADuplicateTooWhenTheFirstCouldNotBeRecorded() {
        java.util.List<Answer> answers = new java.util.ArrayList<>();
        desk.core.onCommand(new Command.SubmitSignal(desk.buy("a")), answers::add);
        desk.core.onCommand(new Command.SubmitSignal(desk.buy("a")), answers::add);
        desk.core.onEvent(new Event.JournalFailed("disk full"));
        assertThat(answers).extracting(Answer::status).containsExactly(Status.REFUSED, Status.REFUSED);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.decisions()).isEmpty());
    }

    @Test
    void countsAPositionWhoseSymbolIsNotSpecifiedAsMoreThanAnyLimit() {
        var known = Desk.position(
                ALDER,
                1,
                dev.yoke.core.trade.Side.BUY,
                dev.yoke.core.trade.Lots.parse("1"),
                0,
                dev.yoke.core.trade.Price.NONE);
        desk.core.onEvent(new Event.PositionOpened(
                ALDER,
                new dev.yoke.core.trade.Position(
                        ALDER,
                        1,
                        1,
                        new dev.yoke.core.market.Symbol("MYSTERY"),
                        known.side(),
                        known.lots(),
                        known.openPrice(),
                        known.stopLoss(),
                        known.takeProfit(),
                        known.currentPrice(),
                        known.swap(),
                        known.commission(),
                        known.profit(),
                        0,
                        "",
                        0)));
        assertThat(denials(desk.askAndSync(new Command.SubmitSignal(desk.buy("a")))))
                .contains("heat");
    }
}
