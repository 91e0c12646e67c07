package dev.yoke.core.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.ProfitFormula;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManagedExitTest {

    private static final long HOUR_MS = 3_600_000;

    @ParameterizedTest
    @EnumSource
    void movesTheStopToTheEntryAtOneR(Side side) {
        Trade trade = new Trade(side, "be=1R");
        assertThat(trade.at(19.9).next()).isEmpty();
        assertThat(trade.at(20).next()).contains(new ExitStep.MoveStop(Price.parse("1.1"), "break-even"));
        assertThat(trade.carryOut().next()).isEmpty();
    }

    /// 7 dollars a lot and side, −3 dollars swap: 17 dollars are 17 points of a dollar each.
    @ParameterizedTest
    @EnumSource
    void paysForBothSidesOfTheTradeAndTheSwap(Side side) {
        Trade trade = new Trade(side, "be=10p+0.5p", "1", "-7", false).swap("-3");
        assertThat(trade.at(10).stop()).isEqualTo(2.2);
        Price stop = ((ExitStep.MoveStop) trade.next().orElseThrow()).stop();
        long gross = ProfitFormula.between(side, FixedPoint.ONE, Trade.OPEN, stop.units(), trade.spec());
        assertThat(gross).isEqualTo(FixedPoint.parse("22"));
    }

    /// MetaTrader 4 shows the commission of the whole turn: 7 dollars of half a lot are 14 points.
    @ParameterizedTest
    @EnumSource
    void countsTheCommissionOfTheWholeTurnOnce(Side side) {
        Trade trade = new Trade(side, "be=10p", "0.5", "-7", true);
        assertThat(trade.at(10).stop()).isEqualTo(1.4);
    }

    @ParameterizedTest
    @EnumSource
    void movesABreakEvenOnWhenTheNightCostsSwap(Side side) {
        Trade trade = new Trade(side, "be=1R").at(20).carryOut();
        assertThat(trade.swap("-2.5").at(15).stop()).isEqualTo(0.3);
    }

    @ParameterizedTest
    @EnumSource
    void remembersThatBreakEvenWasReachedWhileItCannotBeSet(Side side) {
        Trade trade = new Trade(side, "be=1R").at(20).at(-3);
        assertThat(trade.next()).isEmpty();
        trade.restart();
        assertThat(trade.at(0.05).next()).isEmpty();
        assertThat(trade.at(0.1).stop()).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheBrokersDistances(Side side) {
        Trade trade = new Trade(side, "be=5p").levels(80, 0);
        assertThat(trade.at(7.9).next()).isEmpty();
        assertThat(trade.at(8).stop()).isEqualTo(0);
        Trade frozen = new Trade(side, "be=5p").target(12).levels(0, 20);
        assertThat(frozen.at(10).next()).as("target within the freeze level").isEmpty();
        assertThat(frozen.at(9).stop()).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource
    void closesEachTargetsShareOfTheInitialLots(Side side) {
        Trade trade = new Trade(side, "tp=1R:50% tp=2R:30% tp=60p:rest");
        assertThat(trade.at(19.9).closes()).isEqualTo("nothing");
        assertThat(trade.at(20).next()).contains(new ExitStep.Close(Lots.parse("0.5"), "target 1 of 3"));
        assertThat(trade.carryOut().closes()).isEqualTo("nothing");
        assertThat(trade.at(40).closes()).isEqualTo("0.3");
        assertThat(trade.carryOut().at(55).closes()).isEqualTo("nothing");
        assertThat(trade.at(60).next()).contains(new ExitStep.Close(Lots.ZERO, "target 3 of 3"));
    }

    @ParameterizedTest
    @EnumSource
    void closesAllThatAGapJumpedOverAtOnce(Side side) {
        Trade trade = new Trade(side, "be=1R tp=1R:50% tp=2R:30% tp=3R:rest");
        assertThat(trade.at(45).closes()).isEqualTo("0.8");
        assertThat(trade.carryOut().stop()).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource
    void closesNothingTwiceAfterARestartInBetween(Side side) {
        Trade trade = new Trade(side, "tp=1R:50% tp=2R:30%").at(20).carryOut();
        trade.restart();
        assertThat(trade.at(20).closes()).isEqualTo("nothing");
        assertThat(trade.at(40).closes()).isEqualTo("0.3");
        Trade meanwhile = new Trade(side, "tp=1R:50% tp=2R:30%").at(20);
        meanwhile.position = meanwhile.position("0.5", meanwhile.gain(-20), Price.NONE, "0", "0");
        meanwhile.restart();
        assertThat(meanwhile.at(25).closes()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @EnumSource
    void closesTheRestOfAPartThatWasFilledInPart(Side side) {
        Trade trade = new Trade(side, "tp=1R:50%").at(20).lots("0.8");
        assertThat(trade.at(20).closes()).isEqualTo("0.3");
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatWasClosedByHandTowardsTheTargets(Side side) {
        Trade trade = new Trade(side, "tp=1R:50% tp=2R:30%").lots("0.4");
        assertThat(trade.machine.targetsDone()).isEqualTo(1);
        assertThat(trade.at(30).closes()).isEqualTo("nothing");
        assertThat(trade.at(40).closes()).isEqualTo("0.2");
    }

    /// Netting: half a lot comes on top at a worse price; 1.5 lots at 1.1010, half of that closes.
    @Test
    void takesWhatIsAddedToANettingPositionIntoThePlan() {
        Trade trade = new Trade(Side.BUY, "be=1R tp=1R:50%").at(10);
        var p = trade.position;
        trade.is(new dev.yoke.core.trade.Position(
                p.terminal(),
                p.identifier(),
                p.ticket(),
                p.symbol(),
                p.side(),
                Lots.parse("1.5"),
                Price.parse("1.1010"),
                p.stopLoss(),
                p.takeProfit(),
                p.currentPrice(),
                p.swap(),
                p.commission(),
                p.profit(),
                p.magic(),
                p.comment(),
                p.openMs()));
        assertThat(trade.at(29.9).closes()).isEqualTo("nothing");
        assertThat(trade.at(30).closes()).isEqualTo("0.75");
        assertThat(trade.carryOut().stop()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void closesNothingOrAllWhereThePartsAreBelowTheMinimum(Side side) {
        Trade small = new Trade(side, "tp=1R:50% tp=2R:50%", "0.01", "0", false);
        assertThat(small.at(20).closes()).isEqualTo("nothing");
        assertThat(small.machine.isPartTooSmall()).isTrue();
        assertThat(small.at(40).closes()).isEqualTo("0");
        Trade rest = new Trade(side, "tp=1R:80%", "0.15", "0", false).lotMin("0.1");
        assertThat(rest.at(20).next()).contains(new ExitStep.Close(Lots.ZERO, "target 1 of 1"));
        assertThat(PlanCheck.remark(small.machine.plan(), small.position, small.spec()))
                .isEqualTo(" Target 1 closes nothing: its part is below the broker's minimum of 0.01 lots and counts"
                        + " with the next.");
        assertThat(PlanCheck.remark(rest.machine.plan(), rest.position, rest.spec()))
                .startsWith(" Target 1 closes all");
    }

    @ParameterizedTest
    @EnumSource
    void roundsAPartDownToTheLotStep(Side side) {
        Trade trade = new Trade(side, "tp=1R:33.3333% tp=2R:33.3333%", "0.1", "0", false);
        assertThat(trade.at(20).closes()).isEqualTo("0.03");
        assertThat(trade.carryOut().at(40).closes()).isEqualTo("0.03");
    }

    @ParameterizedTest
    @EnumSource
    void trailsByPipsInStepsAndNeverBack(Side side) {
        Trade trade = new Trade(side, "trail=15p@1R/2p");
        assertThat(trade.at(19).next()).isEmpty();
        assertThat(trade.at(20).stop()).isEqualTo(5);
        trade.carryOut();
        assertThat(trade.at(21.9).next()).isEmpty();
        assertThat(trade.at(22).stop()).isEqualTo(7);
        trade.carryOut();
        assertThat(trade.at(10).next()).isEmpty();
        assertThat(trade.at(22).next()).isEmpty();
        assertThat(trade.at(30.07).stop())
                .as("on the tick, away from the price")
                .isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource
    void trailsBehindTheBestPriceThoughTheQuoteIsGoneAgain(Side side) {
        Trade trade = new Trade(side, "trail=15p@1R").at(30).at(18);
        assertThat(trade.stop()).isEqualTo(15);
        assertThat(trade.at(15.05).next())
                .as("no room: the price is at the stop")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void forgetsTheBestPriceWhenNothingIsHeard(Side side) {
        Trade trade = new Trade(side, "trail=15p@1R").at(30);
        trade.machine.onSilence();
        assertThat(trade.next()).isEmpty();
        assertThat(trade.at(22).stop()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void trailsNoNearerThanTheBrokersStopsLevel(Side side) {
        Trade trade = new Trade(side, "trail=3p").levels(50, 0);
        assertThat(trade.at(20).stop()).isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource
    void trailsByTheAtr(Side side) {
        Trade trade = new Trade(side, "trail=1.5atr");
        assertThat(trade.at(20).next()).as("the ATR is not known").isEmpty();
        trade.machine.onAtr(0.0010);
        assertThat(trade.at(20).stop()).isEqualTo(5);
        trade.carryOut();
        trade.machine.onAtr(0.0030);
        assertThat(trade.at(20).next()).as("a wider ATR loosens nothing").isEmpty();
        trade.machine.onAtr(Double.NaN);
        assertThat(trade.at(60).next()).isEmpty();
    }

    /// Candles are made of bids: a sell, which closes at the ask, needs the spread of one pip on top.
    @ParameterizedTest
    @EnumSource
    void trailsBehindTheCandles(Side side) {
        Trade trade = new Trade(side, "trail=3xM5");
        assertThat(trade.at(20).next()).isEmpty();
        trade.machine.onCandles(trade.gain(8).units(), trade.gain(8).units());
        assertThat(trade.at(20).stop()).isEqualTo(side == Side.BUY ? 8 : 7);
        trade.carryOut();
        trade.machine.onCandles(trade.gain(2).units(), trade.gain(2).units());
        assertThat(trade.at(20).next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void trailsInStepsOfR(Side side) {
        Trade trade = new Trade(side, "trail=1R");
        assertThat(trade.at(19.9).next()).isEmpty();
        assertThat(trade.at(20).stop()).isEqualTo(0);
        assertThat(trade.carryOut().at(39.9).next()).isEmpty();
        assertThat(trade.at(65).stop()).isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheBetterOfBreakEvenAndTrail(Side side) {
        Trade trade = new Trade(side, "be=1R trail=30p");
        assertThat(trade.at(20).stop()).isEqualTo(0);
        assertThat(trade.carryOut().at(40).stop()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void setsAStopWhereThereWasNone(Side side) {
        Trade trade = new Trade(side, "trail=30p").moved(Price.NONE);
        assertThat(trade.at(-5).stop()).isEqualTo(-35);
    }

    @ParameterizedTest
    @EnumSource
    void closesAfterATimeByTheBrokersClock(Side side) {
        Trade trade = new Trade(side, "after=2h").at(3);
        long overMs = Trade.NOW_MS - 60_000 + 2 * HOUR_MS;
        trade.machine.onTime(overMs - 1, overMs - 1, 0);
        assertThat(trade.next()).isEmpty();
        trade.machine.onTime(overMs, overMs - 5_000, 0);
        assertThat(trade.next()).contains(new ExitStep.Close(Lots.ZERO, "its time is over"));
    }

    @ParameterizedTest
    @EnumSource
    void closesNothingBecauseAMachinesClockWasSet(Side side) {
        Trade trade = new Trade(side, "after=2h").at(3);
        trade.machine.onTime(Trade.NOW_MS + 365 * 24 * HOUR_MS, Trade.NOW_MS, 0);
        assertThat(trade.next()).isEmpty();
    }

    /// Server time is UTC + 2: 21:55 there is 19:55 UTC.
    @Test
    void knowsTheNextTimeOfDayAndTheNextFriday() {
        long noon = Trade.NOW_MS;
        long midnight = noon - 12 * HOUR_MS;
        long offset = 2 * HOUR_MS;
        assertThat(ExitPlanText.parse("at=21:55").time().deadlineMs(noon, noon, offset))
                .isEqualTo(midnight + 19 * HOUR_MS + 55 * 60_000);
        assertThat(ExitPlanText.parse("at=10:00").time().deadlineMs(noon, noon, offset))
                .as("tomorrow")
                .isEqualTo(midnight + 32 * HOUR_MS);
        assertThat(ExitPlanText.parse("friday=22:30").time().deadlineMs(noon, noon, offset))
                .as("2025-11-21, a Friday")
                .isEqualTo(midnight + 24 * HOUR_MS + 20 * HOUR_MS + 30 * 60_000);
        long fridayLate = midnight + 24 * HOUR_MS + 21 * HOUR_MS;
        assertThat(ExitPlanText.parse("friday=22:30").time().deadlineMs(fridayLate, fridayLate, offset))
                .as("a week later")
                .isEqualTo(midnight + 8 * 24 * HOUR_MS + 20 * HOUR_MS + 30 * 60_000);
    }

    /// The cockpit was off on Friday: the first quote after the weekend closes it.
    @ParameterizedTest
    @EnumSource
    void closesAfterAWeekendThatItMissed(Side side) {
        Trade trade = new Trade(side, "friday=22:30 tp=1R:50%");
        trade.restart();
        long mondayMs = Trade.NOW_MS + 4 * 24 * HOUR_MS;
        trade.machine.onTime(mondayMs, Trade.NOW_MS, 0);
        assertThat(trade.next()).as("no quote yet").isEmpty();
        trade.at(-80);
        trade.machine.onTime(mondayMs, mondayMs, 0);
        assertThat(trade.closes()).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheNextPriceAndWhereItStands(Side side) {
        Trade trade = new Trade(side, "be=1R tp=30p:50% trail=20p@2R");
        assertThat(trade.machine.nextTrigger()).isEqualTo(trade.gain(20));
        assertThat(trade.machine.summary()).isEqualTo("BE at 1R, 0 of 1 targets, trails 20p from 2R");
        trade.at(30).carryOut();
        assertThat(trade.machine.nextTrigger()).isEqualTo(trade.gain(40));
        assertThat(trade.machine.summary()).isEqualTo("BE reached, 1 of 1 targets, trails 20p from 2R");
        trade.at(40);
        assertThat(trade.machine.nextTrigger()).isEqualTo(Price.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void saysOnceThatItsProgressChanged(Side side) {
        Trade trade = new Trade(side, "be=1R");
        assertThat(trade.at(10).machine.takeChanged()).isFalse();
        assertThat(trade.at(20).machine.takeChanged()).isTrue();
        assertThat(trade.at(25).machine.takeChanged()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBeFollowed(Side side) {
        Trade trade = new Trade(side, "be=5p").moved(Price.NONE);
        assertThat(PlanCheck.problem(ExitPlanText.parse("be=1R"), trade.position, trade.spec()))
                .contains("1 R is not known: #7 has no stop on the losing side of its entry. Set a stop first, or say"
                        + " what 1 R is: r=20p");
        assertThat(PlanCheck.problem(ExitPlanText.parse("be=1R r=20p"), trade.position, trade.spec()))
                .isEmpty();
        ExitPlan wrong = ExitPlanText.parse("tp=" + trade.gain(-10) + ":50%");
        assertThat(PlanCheck.problem(wrong, trade.position, trade.spec()).orElseThrow())
                .contains("losing side");
        assertThat(PlanCheck.riskDistance(
                        ExitPlanText.parse("be=1R r=" + trade.gain(-25)), trade.position, trade.spec()))
                .isEqualTo(25 * Trade.PIP);
    }

    @Test
    void allocatesNothingPerQuote() {
        Trade trade = new Trade(Side.BUY, "be=1R tp=2R:50% trail=15p@3R after=2h");
        trade.at(5);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ManagedExit machine = trade.machine;
        long thread = Thread.currentThread().threadId();
        long before = threads.getThreadAllocatedBytes(thread);
        boolean due = false;
        for (int i = 0; i < 100_000; i++) {
            due |= machine.onQuote(Trade.OPEN + i % 100, Trade.OPEN + 10_000);
        }
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
        assertThat(due).isFalse();
        assertThat(machine.next()).isEqualTo(Optional.empty());
    }
}
