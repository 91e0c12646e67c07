package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.PlanRig.gain;
import static dev.yoke.core.engine.PlanRig.position;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.PlanView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManageDeskTest {

    private final PlanRig rig = new PlanRig();

    @Test
    void movesTheStopOnceAndSaysWhy() {
        rig.plan("be=1R").at(19.9);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.at(20);
        IntentId move = rig.last();
        assertThat(rig.sentText()).isEqualTo("stop 1.1, target 0 of EURUSD #7");
        assertThat(rig.said("Plan of EURUSD #7 on Alder: break-even, stop to 1.1."))
                .isEqualTo(1);
        rig.at(21).at(22);
        rig.result(move, ResultCategory.DONE);
        rig.at(23);
        assertThat(rig.sentText()).as("until the position shows it").isEqualTo("nothing");
        rig.changed("1", gain(0));
        rig.at(24);
        rig.desk.advance(2_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        assertThat(rig.view()).isEqualTo(new PlanView("be=1R", "BE reached", Price.NONE, ""));
    }

    @Test
    void looksAtTheTerminalsBookWhereAResultHasNoEffect() {
        rig.plan("be=1R").at(20);
        rig.desk.effects.snapshotsAsked.clear();
        rig.result(rig.last(), ResultCategory.DONE);
        rig.sent();
        rig.desk.advance(3_100);
        assertThat(rig.desk.effects.snapshotsAsked).containsExactly(ALDER);
        rig.snapshot(rig.position);
        rig.at(20);
        rig.desk.advance(16);
        assertThat(rig.sentText()).as("it is not there").isEqualTo("stop 1.1, target 0 of EURUSD #7");
    }

    @Test
    void closesAPartOnceAndThenMovesTheStop() {
        rig.plan("be=1R tp=1R:50% tp=2R:rest").at(20);
        IntentId part = rig.last();
        assertThat(rig.sentText()).isEqualTo("close 0.5 EURUSD #7");
        rig.result(part, ResultCategory.DONE);
        rig.at(19).at(21);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.changed("0.5");
        rig.at(21);
        assertThat(rig.sentText()).isEqualTo("stop 1.1, target 0 of EURUSD #7");
        rig.changed("0.5", gain(0));
        rig.at(40);
        assertThat(rig.sentText()).as("the answer to the stop is still out").isEqualTo("nothing");
    }

    @Test
    void takesAPriceGapOverSeveralTargetsInOne() {
        rig.plan("tp=1R:30% tp=2R:30% tp=3R:rest").at(45);
        assertThat(rig.sentText()).isEqualTo("close 0.6 EURUSD #7");
    }

    /// MetaTrader 4 behind the bridge: the identifier stays, the ticket is new.
    @Test
    void namesTheNewTicketAfterAPartialClose() {
        rig.plan("tp=1R:50% tp=2R:30%").at(20);
        IntentId part = rig.last();
        rig.sent();
        rig.changed(position(7, 8, "0.5", gain(-20), "from #7"));
        rig.result(part, ResultCategory.DONE);
        rig.at(40);
        assertThat(rig.sentText()).isEqualTo("close 0.3 EURUSD #8");
    }

    @ParameterizedTest
    @EnumSource
    void followsTheCommentWhereEvenTheIdentifierChanges(Order first) {
        rig.plan("tp=1R:50% tp=2R:30%").at(20);
        IntentId part = rig.last();
        rig.sent();
        Event closed = new Event.PositionClosed(ALDER, rig.position);
        Event opened = new Event.PositionOpened(ALDER, position(8, 8, "0.5", gain(-20), "from #7"));
        rig.desk.core.onEvent(first == Order.CLOSED_FIRST ? closed : opened);
        rig.desk.core.onEvent(first == Order.CLOSED_FIRST ? opened : closed);
        rig.result(part, ResultCategory.DONE);
        rig.desk.advance(4_000);
        assertThat(rig.setting("plan/Alder/7")).isEmpty();
        assertThat(rig.setting("plan/Alder/8")).startsWith("1|BUY 8 1 0.5 ");
        rig.at(25);
        assertThat(rig.sentText()).as("the first target is behind it").isEqualTo("nothing");
        rig.at(40);
        assertThat(rig.sentText()).isEqualTo("close 0.3 EURUSD #8");
    }

    enum Order {
        CLOSED_FIRST,
        OPENED_FIRST
    }

    @Test
    void triesFiveTimesWithPausesThenAlarmsAndWaitsForAChange() {
        rig.plan("be=1R");
        int tries = 0;
        for (int i = 0; i < 3_000; i++) {
            rig.at(20 + i % 3);
            rig.desk.advance(16);
            if (!rig.desk.effects.sent.isEmpty()) {
                tries++;
                IntentId id = rig.last();
                rig.sent();
                rig.result(id, ResultCategory.RETRY_PRICE);
            }
        }
        assertThat(tries).isEqualTo(Attempts.MOST);
        assertThat(rig.said("is stuck after 5 tries: RETRY_PRICE 10009 text")).isEqualTo(1);
        assertThat(rig.view().trouble()).isEqualTo("RETRY_PRICE 10009 text");
        rig.changed("0.9");
        rig.at(21);
        assertThat(rig.sentText()).isEqualTo("stop 1.1, target 0 of EURUSD #7");
    }

    @Test
    void goesOnAfterARestartAlsoWhereTheSymbolIsSpecifiedLater() {
        rig.plan("be=1R");
        Journal.Recovered kept = PlanRig.recovered(rig.desk.effects.journal);
        rig.desk = new Desk(kept);
        rig.desk.core.onEvent(new Event.TerminalConnected(Desk.identity(ALDER, TerminalIdentity.TradeMode.DEMO)));
        rig.desk.core.onEvent(new Event.SnapshotReport(
                ALDER, Desk.account(ALDER, "10000"), List.of(), List.of(rig.position), List.of(), List.of(), 0));
        rig.desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.LIVE, "live"));
        assertThat(rig.hasPlan()).isFalse();
        rig.desk.core.onEvent(new Event.SymbolSpecified(ALDER, Desk.eurusd()));
        rig.at(20);
        assertThat(rig.hasPlan()).isTrue();
    }

    @Test
    void triesOnceAMinuteAfterTheFiveTries() {
        rig.plan("be=1R");
        int tries = 0;
        for (int i = 0; i < 2_400; i++) {
            rig.at(20 + i % 3);
            rig.desk.advance(100);
            if (!rig.desk.effects.sent.isEmpty()) {
                tries++;
                IntentId id = rig.last();
                rig.sent();
                rig.result(id, ResultCategory.RETRY_PRICE);
            }
        }
        assertThat(tries).as("240 s").isEqualTo(Attempts.MOST + 3);
        assertThat(rig.said("is stuck after 5 tries")).isEqualTo(1);
    }

    @Test
    void waitsForAClosedMarketWithoutCountingTries() {
        rig.plan("tp=1R:50%").at(20);
        rig.result(rig.last(), ResultCategory.MARKET_CLOSED);
        rig.sent();
        rig.desk.advance(29_000);
        rig.at(20);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.desk.advance(1_100);
        assertThat(rig.sentText()).isEqualTo("close 0.5 EURUSD #7");
        assertThat(rig.said("stuck")).isZero();
    }

    @Test
    void actsWhileHaltedAndWithABrokenJournal() {
        rig.plan("be=1R tp=1R:50%");
        rig.desk.ask(new Command.FlattenAll("button", true));
        rig.desk.core.onFault(new IllegalStateException("planted"));
        rig.desk.effects.journalBroken = true;
        rig.desk.core.onEvent(new Event.JournalFailed("disk full"));
        assertThat(rig.desk.view().halt().halted()).isTrue();
        rig.at(20);
        assertThat(rig.sentText()).isEqualTo("close 0.5 EURUSD #7");
        rig.changed("0.5");
        rig.result(new IntentId("other"), ResultCategory.DONE);
    }

    @Test
    void setsAPlanThatCannotBeRecordedAndSaysSo() {
        rig.desk.effects.journalBroken = true;
        Answer answer = rig.desk
                .ask(new Command.SetExitPlan(ALDER, 7, ExitPlanText.parse("be=1R")))
                .orElseThrow();
        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.text()).contains("could not be recorded and ends with this cockpit");
        assertThat(rig.hasPlan()).isTrue();
    }

    @Test
    void waitsForATerminalThatIsAwayAndActsByThePriceOfThen() {
        rig.plan("be=1R tp=1R:50% trail=15p@1R");
        rig.desk.core.onEvent(new Event.LinkChanged(ALDER, LinkState.OFFLINE, "no heartbeat"));
        rig.at(50);
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.desk.connect(ALDER);
        rig.snapshot(rig.position);
        rig.sent();
        rig.at(12);
        rig.desk.advance(1_000);
        assertThat(rig.sentText())
                .as("reached while away: the stop is moved")
                .isEqualTo("stop 1.1, target 0 of EURUSD #7");
    }

    @Test
    void doesNothingAgainAfterARestartBetweenCloseAndAnswer() {
        rig.plan("be=1R tp=1R:50% tp=2R:rest").at(20);
        assertThat(rig.sentText()).isEqualTo("close 0.5 EURUSD #7");
        rig.restart(rig.position);
        rig.at(21);
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).as("the outcome is not known").isEqualTo("nothing");
        rig.snapshot(position(7, 7, "0.5", gain(-20), ""));
        rig.desk.advance(25_000);
        rig.snapshot(position(7, 7, "0.5", gain(-20), ""));
        rig.at(21);
        assertThat(rig.sentText()).isEqualTo("stop 1.1, target 0 of EURUSD #7");
        assertThat(rig.view().summary()).isEqualTo("BE reached, 1 of 2 targets");
    }

    @Test
    void closesAfterARestartWhatTheFirstCommandDidNot() {
        rig.plan("tp=1R:50%").at(20);
        rig.sent();
        rig.restart(rig.position);
        rig.at(21);
        rig.desk.advance(25_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.snapshot(rig.position);
        rig.at(21);
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).isEqualTo("close 0.5 EURUSD #7");
    }

    @Test
    void remembersOverARestartThatBreakEvenWasReached() {
        rig.plan("be=1R").at(20);
        rig.result(rig.last(), ResultCategory.RETRY_PRICE);
        rig.restart(rig.position);
        rig.at(5);
        assertThat(rig.sentText()).isEqualTo("stop 1.1, target 0 of EURUSD #7");
    }

    @Test
    void leavesAPositionAloneWhosePlanIsDamaged() {
        rig.plan("be=1R tp=1R:50%");
        rig.desk.effects.journal.add(new dev.yoke.core.port.JournalEntry.SettingChanged(
                "plan/Alder/7", rig.setting("plan/Alder/7").substring(3), "disk", 0));
        rig.restart(rig.position);
        assertThat(rig.said("The exit plan of #7 on Alder cannot be read and is not followed."))
                .isEqualTo(1);
        rig.at(50);
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).isEqualTo("nothing");
        assertThat(rig.view().trouble()).contains("cannot be read");
        rig.plan("be=1R").at(50);
        assertThat(rig.sentText()).isEqualTo("stop 1.1, target 0 of EURUSD #7");
    }

    @Test
    void endsWithThePosition() {
        rig.plan("be=1R");
        rig.desk.core.onEvent(new Event.PositionClosed(ALDER, rig.position));
        rig.desk.advance(3_100);
        assertThat(rig.setting("plan/Alder/7")).isEmpty();
        assertThat(rig.said("Plan of EURUSD #7 on Alder ended: the position is closed."))
                .isEqualTo(1);
        rig.at(30);
        assertThat(rig.sentText()).isEqualTo("nothing");
    }

    @Test
    void endsWithAPositionThatWasClosedWhileTheCockpitWasOff() {
        rig.plan("be=1R");
        rig.restart();
        assertThat(rig.setting("plan/Alder/7")).isEmpty();
        assertThat(rig.said("Plan of #7 on Alder ended")).isEqualTo(1);
    }

    @Test
    void endsWhereANettingPositionIsReversed() {
        rig.plan("be=1R");
        rig.changed(position(7, 9, Side.SELL, "0.5", Price.NONE, 0, ""));
        assertThat(rig.said("ended: the position was reversed")).isEqualTo(1);
        assertThat(rig.hasPlan()).isFalse();
    }

    @Test
    void isReplacedAndCleared() {
        rig.plan("be=1R").plan("tp=2R:50%").at(20);
        assertThat(rig.sentText()).isEqualTo("nothing");
        Answer cleared = rig.desk.ask(new Command.ClearExitPlan(ALDER, 7)).orElseThrow();
        assertThat(cleared.text()).contains("is gone");
        rig.at(40);
        assertThat(rig.sentText()).isEqualTo("nothing");
        assertThat(rig.desk
                        .ask(new Command.ClearExitPlan(ALDER, 7))
                        .orElseThrow()
                        .isAccepted())
                .isFalse();
    }

    @Test
    void refusesAPlanThatCannotBeFollowed() {
        rig.changed("1", Price.NONE);
        Answer answer = rig.desk
                .ask(new Command.SetExitPlan(ALDER, 7, ExitPlanText.parse("be=1R")))
                .orElseThrow();
        assertThat(answer.text()).startsWith("No plan for EURUSD #7: 1 R is not known");
        assertThat(rig.desk
                        .ask(new Command.SetExitPlan(ALDER, 99, ExitPlanText.parse("be=1R")))
                        .orElseThrow()
                        .isAccepted())
                .isFalse();
    }

    @Test
    void closesWhenItsTimeIsOver() {
        rig.plan("after=1m").at(1);
        rig.desk.advance(59_900);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.at(1);
        rig.desk.advance(200);
        assertThat(rig.sentText()).isEqualTo("close EURUSD #7");
    }

    /// ATR 20 pips from the desk's forty candles.
    @Test
    void trailsByTheAtrOfTheSizingTimeframe() {
        rig.plan("trail=1atr@1R").at(30);
        rig.desk.advance(16);
        assertThat(rig.sentText()).isEqualTo("stop 1.101, target 0 of EURUSD #7");
    }

    /// The desk's candles have their lows at 1.0990, 10 pips below the entry.
    @Test
    void trailsBehindCompletedCandles() {
        rig.plan("trail=3xM15").at(5);
        rig.desk.advance(16);
        assertThat(rig.sentText()).isEqualTo("stop 1.099, target 0 of EURUSD #7");
    }

    @Test
    void movesATrailingStopOnceASecondAtMost() {
        rig.plan("trail=15p@1R").at(20);
        rig.result(rig.last(), ResultCategory.DONE);
        rig.sent();
        rig.changed("1", gain(5));
        rig.at(22);
        assertThat(rig.sentText()).isEqualTo("nothing");
        rig.desk.advance(1_000);
        assertThat(rig.sentText()).isEqualTo("stop 1.1007, target 0 of EURUSD #7");
    }

    @Test
    void standsBackWhileThePositionIsClosedByHand() {
        rig.plan("tp=1R:50%");
        rig.desk.ask(new Command.ClosePosition(ALDER, 7, Lots.ZERO));
        rig.sent();
        rig.at(20);
        assertThat(rig.sentText()).isEqualTo("nothing");
    }

    @Test
    void allocatesNothingOnTicksThatReachNothing() {
        rig.plan("be=1R tp=2R:50% trail=15p@3R after=2h").at(1);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var instrument = rig.position.instrument();
        long thread = Thread.currentThread().threadId();
        TradingCore core = rig.desk.core;
        long bid = gain(1).units();
        for (int i = 0; i < 20_000; i++) {
            core.onTick(instrument, bid + i % 100, bid + PlanRig.PIP, rig.desk.nowMs);
        }
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 100_000; i++) {
            core.onTick(instrument, bid + i % 100, bid + PlanRig.PIP, rig.desk.nowMs);
        }
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(200_000);
    }

    @Test
    void givesTheSameAnswersToTheSameDay() {
        assertThat(day()).isEqualTo(day());
    }

    private static List<String> day() {
        PlanRig rig = new PlanRig().plan("be=10p tp=1R:50% trail=12p@15p");
        for (int i = 0; i < 200; i++) {
            rig.at(30 * Math.sin(i / 20.0));
            rig.desk.advance(100);
            if (i % 7 == 0 && !rig.desk.effects.sent.isEmpty()) {
                IntentId id = rig.last();
                rig.sent();
                rig.result(id, i % 2 == 0 ? ResultCategory.RETRY_BUSY : ResultCategory.DONE);
            }
        }
        return rig.desk.effects.log;
    }
}
