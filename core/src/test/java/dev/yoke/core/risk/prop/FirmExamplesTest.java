package dev.yoke.core.risk.prop;

import static dev.yoke.core.risk.prop.Challenge.money;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The firms' own worked examples, by hand.
class FirmExamplesTest {

    @Test
    void ftmoTwoStepHangsFromTheInitialBalanceOnTheFirstDay() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .at("2025-11-03 15:00", "102000", "101000");
        assertThat(challenge.dailyFloor()).isEqualTo("95000.00"); // 100,000 − 5 % of 100,000
        assertThat(challenge.overallFloor()).isEqualTo("90000.00"); // 100,000 − 10 % of 100,000
        assertThat(challenge.floor()).isEqualTo("95000.00");
        assertThat(challenge.headroom()).isEqualTo("6000.00"); // 101,000 − 95,000
    }

    @Test
    void ftmoTwoStepHangsFromTheBalanceAtMidnightAfterwards() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .at("2025-11-03 23:59", "102000", "101000")
                .flat("2025-11-04 08:00", "101500");
        assertThat(challenge.dailyFloor()).isEqualTo("97000.00"); // 102,000 − 5,000, whatever equity was
        challenge.flat("2025-11-05 08:00", "99000");
        assertThat(challenge.dailyFloor()).isEqualTo("96500.00"); // 101,500 − 5,000: it falls as well
    }

    @Test
    void ftmoTwoStepTestsEquityWithFloatingLossToTheCent() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .at("2025-11-03 10:00", "98000", "95000");
        assertThat(challenge.lost()).isEmpty(); // at the floor is not below it
        challenge.at("2025-11-03 10:01", "98000", "94999.99");
        assertThat(challenge.lost())
                .contains(new PropBreach(
                        challenge.ms("2025-11-03 10:01"), "max-daily-loss", money("94999.99"), money("95000"), true));
    }

    /// The firm's example: 200,000 with 4,000 closed profit and a floating loss of 13,000 holds until midnight.
    @Test
    void aCarriedLossBreachesAtTheResetItself() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "200000", "2025-11-03 00:00")
                .flat("2025-11-03 12:00", "200000")
                .at("2025-11-03 23:59:59", "204000", "191000");
        assertThat(challenge.lost()).isEmpty(); // floor 190,000
        challenge.at("2025-11-04 00:10", "204000", "195500");
        assertThat(challenge.lost())
                .contains(new PropBreach(
                        challenge.ms("2025-11-04 00:00"), "max-daily-loss", money("191000"), money("194000"), true));
    }

    @Test
    void saysBeforehandThatTheResetWouldBreach() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "200000", "2025-11-03 00:00")
                .at("2025-11-03 22:00", "204000", "191000");
        PropStatus status = challenge.tracker.status();
        assertThat(status.resetWouldBreach()).isTrue();
        assertThat(status.floorAfterReset()).isEqualTo(money("194000"));
        assertThat(status.nextResetMs()).isEqualTo(challenge.ms("2025-11-04 00:00"));
        challenge.at("2025-11-03 22:30", "204000", "194000");
        assertThat(challenge.tracker.status().resetWouldBreach()).isFalse();
        challenge.at("2025-11-03 22:40", "204000", "193999.99");
        assertThat(challenge.tracker.status().resetWouldBreach()).isTrue();
    }

    @Test
    void ftmoStaticLossIsTenPercentOfTheInitialBalanceForEver() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 12:00", "96000")
                .flat("2025-11-04 12:00", "92000")
                .at("2025-11-05 12:00", "92000", "90000");
        assertThat(challenge.overallFloor()).isEqualTo("90000.00");
        assertThat(challenge.lost()).isEmpty();
        challenge.at("2025-11-05 13:00", "92000", "89999"); // 2,001 floating on a balance of 92,000
        assertThat(challenge.lost().orElseThrow().rule()).isEqualTo("max-loss");
    }

    @Test
    void ftmoTwoStepWantsFourTradingDays() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00");
        for (int day = 3; day <= 5; day++) {
            challenge.flat("2025-11-0" + day + " 12:00", "110000").trade("2025-11-0" + day + " 12:00");
        }
        challenge.trade("2025-11-05 13:00").flat("2025-11-06 12:00", "110000");
        assertThat(challenge.tracker.status().daysTraded()).isEqualTo(3);
        assertThat(challenge.missing()).containsExactly("min-trading-days");
        challenge.trade("2025-11-06 12:30");
        assertThat(challenge.missing()).isEmpty();
    }

    /// 100,000: floor 90,000; a close at 104,000 lifts it to 94,000; a close at 103,000 leaves it there.
    @Test
    void ftmoOneStepTrailsTheHighestEndOfDayBalance() {
        Challenge challenge =
                new Challenge(Challenge.ftmoOneStep(), "100000", "2025-11-03 09:00").flat("2025-11-03 12:00", "106000");
        assertThat(challenge.overallFloor()).isEqualTo("90000.00"); // within the day nothing moves
        challenge.flat("2025-11-03 20:00", "104000").at("2025-11-04 09:00", "104000", "108000");
        assertThat(challenge.overallFloor()).isEqualTo("94000.00");
        challenge.flat("2025-11-04 20:00", "103000").flat("2025-11-05 09:00", "103000");
        assertThat(challenge.overallFloor()).isEqualTo("94000.00");
        assertThat(challenge.dailyFloor()).isEqualTo("100000.00"); // 103,000 − 3 % of 100,000
    }

    @Test
    void ftmoOneStepDoesNotFallBelowTheInitialBalanceLessTenPercent() {
        Challenge challenge = new Challenge(Challenge.ftmoOneStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 12:00", "98000")
                .flat("2025-11-04 12:00", "98000");
        assertThat(challenge.overallFloor()).isEqualTo("90000.00");
        assertThat(challenge.dailyFloor()).isEqualTo("95000.00"); // 98,000 − 3,000
    }

    /// 5,000 on one day alone is all of the profit; 5,000 more on other days make it a half, which is enough.
    @Test
    void ftmoOneStepWantsTheBestDayToBeAtMostHalfOfTheProfit() {
        Challenge challenge = new Challenge(Challenge.ftmoOneStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 12:00", "105000")
                .flat("2025-11-04 12:00", "109999");
        assertThat(challenge.tracker.status().bestDayPercent()).isGreaterThan(money("50"));
        assertThat(challenge.missing()).containsExactly("profit-target", "best-day");
        challenge.flat("2025-11-05 12:00", "110000");
        assertThat(challenge.tracker.status().bestDayPercent()).isEqualTo(money("50"));
        assertThat(challenge.missing()).isEmpty();
    }

    @Test
    void theFiversTakesFivePercentOfTheHigherOfStartBalanceAndStartEquity() {
        Challenge challenge = new Challenge(Challenge.theFivers(), "100000", "2025-11-03 09:00")
                .at("2025-11-03 10:00", "100000", "100000");
        assertThat(challenge.dailyFloor()).isEqualTo("95000.00");
        challenge.at("2025-11-03 23:59:59", "101000", "104000").at("2025-11-04 10:00", "101000", "103000");
        assertThat(challenge.dailyFloor()).isEqualTo("98800.00"); // 104,000 × 95 %
        challenge.at("2025-11-04 23:59:59", "103000", "99000").at("2025-11-05 10:00", "103000", "99000");
        assertThat(challenge.dailyFloor()).isEqualTo("97850.00"); // 103,000 × 95 %
        challenge.at("2025-11-05 11:00", "103000", "97850"); // reaching it is enough
        assertThat(challenge.lost().orElseThrow().rule()).isEqualTo("max-daily-loss");
    }

    @Test
    void theFiversResetsAtMidnightOfItsServer() {
        Challenge challenge =
                new Challenge(Challenge.theFivers(), "100000", "2025-11-03 09:00").flat("2025-11-03 10:00", "100000");
        assertThat(challenge.tracker.nextResetMs()).isEqualTo(1_762_203_600_000L); // 2025-11-03 21:00 UTC
    }

    @Test
    void theFiversCountsOnlyDaysWithHalfAPercentOfProfit() {
        Challenge challenge = new Challenge(Challenge.theFivers(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 09:00", "100000")
                .flat("2025-11-03 10:00", "100500")
                .trade("2025-11-03 10:00") // + 500: counts
                .flat("2025-11-04 10:00", "100999")
                .trade("2025-11-04 10:00") // + 499: does not
                .flat("2025-11-05 10:00", "101999"); // + 1,000 without a trade: does not
        assertThat(challenge.tracker.status().daysTraded()).isEqualTo(1);
    }

    /// 50,000 with 2,000: a close at 50,500 lifts the floor to 48,500, one at 52,500 to 50,000, where it stays.
    @Test
    void topstepTrailsAtTheEndOfDayAndLocksAtTheStart() {
        Challenge challenge =
                new Challenge(Challenge.topstep(), "50000", "2025-11-02 17:00").flat("2025-11-03 15:00", "50500");
        assertThat(challenge.overallFloor()).isEqualTo("48000.00");
        challenge.flat("2025-11-03 18:00", "50500");
        assertThat(challenge.overallFloor()).isEqualTo("48500.00");
        challenge.flat("2025-11-04 15:00", "50000").flat("2025-11-04 18:00", "50000");
        assertThat(challenge.overallFloor()).isEqualTo("48500.00");
        challenge.flat("2025-11-05 15:00", "52500").flat("2025-11-05 18:00", "52500");
        assertThat(challenge.overallFloor()).isEqualTo("50000.00");
        challenge.flat("2025-11-06 15:00", "60000").flat("2025-11-06 18:00", "60000");
        assertThat(challenge.overallFloor()).isEqualTo("50000.00");
    }

    @Test
    void topstepDaysCarryTheNameOfTheDayThatIsTraded() {
        Challenge challenge = new Challenge(Challenge.topstep(), "50000", "2025-11-02 17:00")
                .flat("2025-11-02 17:30", "50000") // Sunday evening
                .flat("2025-11-03 16:59", "50100")
                .flat("2025-11-03 17:00", "50100");
        assertThat(challenge.days)
                .extracting(day -> day.day().toString(), PropDay::profit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2025-11-03", money("100")));
    }

    /// 50,000 with 2,500: a peak of 51,800 unrealised lifts the floor to 49,300 at once; it stops at 50,100.
    @Test
    void apexTrailsThePeakOfUnrealisedEquityAndLocks() {
        Challenge challenge =
                new Challenge(Challenge.apex(), "50000", "2025-11-03 09:00").at("2025-11-03 10:00", "50000", "51800");
        assertThat(challenge.overallFloor()).isEqualTo("49300.00");
        challenge.at("2025-11-03 10:01", "50000", "50900");
        assertThat(challenge.overallFloor()).isEqualTo("49300.00");
        challenge.at("2025-11-03 10:02", "50000", "52599.99");
        assertThat(challenge.overallFloor()).isEqualTo("50099.99");
        challenge.at("2025-11-03 10:03", "50000", "59000");
        assertThat(challenge.overallFloor()).isEqualTo("50100.00"); // initial + 0.2 %
        challenge.at("2025-11-03 10:04", "50000", "50099");
        assertThat(challenge.lost())
                .contains(new PropBreach(
                        challenge.ms("2025-11-03 10:04"), "max-loss", money("50099"), money("50100"), true));
    }

    @Test
    void keepsTheFirstBreachOnly() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 10:00", "94000")
                .flat("2025-11-03 11:00", "80000");
        assertThat(challenge.lost().orElseThrow().equity()).isEqualTo(money("94000"));
    }

    @Test
    void namesTheHigherFloorWhereBothBreakAtOnce() {
        Challenge challenge =
                new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00").flat("2025-11-03 10:00", "80000");
        assertThat(challenge.lost().orElseThrow().rule()).isEqualTo("max-daily-loss");
        Challenge later = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 10:00", "96000")
                .flat("2025-11-04 10:00", "92000")
                .flat("2025-11-05 10:00", "80000"); // floors: day 87,000, account 90,000
        assertThat(later.lost().orElseThrow().rule()).isEqualTo("max-loss");
    }
}
