package dev.yoke.core.risk.prop;

import static dev.yoke.core.risk.prop.Challenge.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PropTrackerTest {

    private static final long HOUR_MS = 3_600_000;

    /// On 30 March 2025 Prague skips 02:00 to 03:00, on 26 October it has that hour twice.
    @Test
    void daysOnWhichTheClockChangesHave23And25Hours() {
        ResetTime reset = Challenge.ftmoTwoStep().reset();
        long spring = Challenge.ms(Challenge.ftmoTwoStep(), "2025-03-30 00:00");
        long autumn = Challenge.ms(Challenge.ftmoTwoStep(), "2025-10-26 00:00");
        assertThat(spring).isEqualTo(1_743_289_200_000L); // 2025-03-29 23:00 UTC
        assertThat(reset.after(spring) - spring).isEqualTo(23 * HOUR_MS);
        assertThat(reset.after(autumn) - autumn).isEqualTo(25 * HOUR_MS);
        assertThat(reset.text(spring)).isEqualTo("00:00 CET");
        assertThat(reset.text(reset.after(spring))).isEqualTo("00:00 CEST");
        assertThat(Challenge.theFivers().reset().text(0)).isEqualTo("03:00 UTC+03:00");
    }

    @Test
    void resetsAnHourEarlierByUtcInSummer() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-03-29 09:00")
                .flat("2025-03-29 23:30", "101000")
                .flat("2025-03-30 23:59:59", "102000");
        assertThat(challenge.dailyFloor()).isEqualTo("96000.00");
        challenge.tracker.on(PropReading.of(1_743_372_000_000L, money("102000"), money("102000"))); // 30th, 22:00 UTC
        assertThat(challenge.dailyFloor()).isEqualTo("97000.00");
    }

    @Test
    void aResetInTheSkippedHourComesRightAfterIt() {
        ResetTime odd = new ResetTime(Challenge.PRAGUE, java.time.LocalTime.of(2, 30));
        long before = Challenge.ms(Challenge.ftmoTwoStep(), "2025-03-30 00:00");
        assertThat(odd.after(before)).isEqualTo(before + (2 * HOUR_MS) + HOUR_MS / 2); // 03:30 summer time
        long twice = Challenge.ms(Challenge.ftmoTwoStep(), "2025-10-26 00:00");
        assertThat(odd.after(twice)).isEqualTo(twice + 2 * HOUR_MS + HOUR_MS / 2);
        assertThat(odd.atOrBefore(twice + 4 * HOUR_MS)).isEqualTo(twice + 2 * HOUR_MS + HOUR_MS / 2);
    }

    @Test
    void passesTheResetsOfAWeekendWithWhatFridayLeft() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-06 09:00")
                .flat("2025-11-06 12:00", "100000")
                .at("2025-11-07 22:00", "103000", "102000") // Friday
                .at("2025-11-10 08:00", "103000", "101500"); // Monday
        assertThat(challenge.dailyFloor()).isEqualTo("98000.00");
        assertThat(challenge.days).extracting(day -> day.day().toString()).containsExactly("2025-11-06", "2025-11-07");
        assertThat(challenge.tracker.today())
                .isEqualTo(new PropDay(
                        LocalDate.of(2025, 11, 10),
                        money("103000"),
                        money("102000"),
                        OptionalLong.of(money("98000")),
                        OptionalLong.of(money("90000")),
                        money("101500"),
                        money("3500"),
                        false,
                        false,
                        0));
    }

    @Test
    void aLossCarriedIntoTheWeekendBreachesAtItsFirstReset() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-07 09:00")
                .at("2025-11-07 22:00", "104000", "98000")
                .at("2025-11-10 08:00", "104000", "99500");
        assertThat(challenge.lost().orElseThrow().timeMs()).isEqualTo(challenge.ms("2025-11-08 00:00"));
        assertThat(challenge.days)
                .extracting(day -> day.day().toString(), PropDay::breached)
                .containsExactly(tuple("2025-11-07", false), tuple("2025-11-08", true), tuple("2025-11-09", true));
    }

    @Test
    void aReadingAtTheVeryResetIsTheAccountAtTheReset() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 23:00", "101000")
                .flat("2025-11-04 00:00", "102000");
        assertThat(challenge.dailyFloor()).isEqualTo("97000.00");
        assertThat(challenge.tracker.today().startBalance()).isEqualTo(money("102000"));
    }

    /// Wednesday's night costs three nights of swap: 10 lots at 80 USD a night.
    @Test
    void tripleSwapAtTheRolloverIsTestedAgainstTheNewFloor() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-05 09:00")
                .at("2025-11-05 23:59", "100000", "97000")
                .at("2025-11-06 00:00", "100000", "94600"); // − 3 × 800
        assertThat(challenge.lost())
                .contains(new PropBreach(
                        challenge.ms("2025-11-06 00:00"), "max-daily-loss", money("94600"), money("95000"), true));
    }

    @Test
    void tripleSwapIsNotTestedWhereTheFirmLeavesSwapOut() {
        PropPack firm = with(Challenge.ftmoTwoStep(), new PropPack.Included(true, true, false));
        PropTracker tracker = PropTracker.start(firm, money("100000"), Challenge.ms(firm, "2025-11-05 09:00"), d -> {});
        tracker.on(new PropReading(
                Challenge.ms(firm, "2025-11-06 00:00"), money("100000"), money("94600"), 0, money("-2400")));
        assertThat(tracker.status().equity()).isEqualTo(money("97000"));
        assertThat(tracker.status().lost()).isEmpty();
    }

    @Test
    void testsTheBalanceAloneWhereTheFirmLeavesFloatingOut() {
        PropPack firm = with(Challenge.ftmoTwoStep(), new PropPack.Included(false, true, true));
        PropTracker tracker = PropTracker.start(firm, money("100000"), Challenge.ms(firm, "2025-11-05 09:00"), d -> {});
        tracker.on(PropReading.of(Challenge.ms(firm, "2025-11-05 10:00"), money("96000"), money("80000")));
        assertThat(tracker.status().lost()).isEmpty();
        assertThat(tracker.status().headroom()).isEqualTo(money("1000"));
    }

    private static PropPack with(PropPack pack, PropPack.Included included) {
        return new PropPack(
                pack.id(),
                pack.name(),
                pack.reset(),
                pack.dailyLoss(),
                pack.overallLoss(),
                pack.tradingDays(),
                pack.bestDayPercent(),
                pack.profitTargetPercent(),
                included,
                pack.actAt(),
                pack.resetWarningMinutes(),
                pack.sources(),
                pack.note());
    }

    @Test
    void aDepositMovesTheBasesAndIsNoProfit() {
        Challenge challenge = new Challenge(Challenge.ftmoOneStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 10:00", "104000")
                .flat("2025-11-04 10:00", "104000")
                .funds("2025-11-04 11:00", "10000")
                .flat("2025-11-04 11:00", "114000");
        assertThat(challenge.dailyFloor()).isEqualTo("111000.00"); // 114,000 − 3 % of 100,000
        assertThat(challenge.overallFloor()).isEqualTo("104000.00"); // 94,000 + 10,000
        assertThat(challenge.tracker.status().profit()).isEqualTo(money("4000"));
        assertThat(challenge.tracker.status().bestDay()).isEqualTo(money("4000"));
        assertThat(challenge.lost()).isEmpty();
    }

    @Test
    void aWithdrawalMovesTheDaysBaseButLeavesTheAccountsFloorWhereItIs() {
        Challenge challenge = new Challenge(Challenge.ftmoOneStep(), "100000", "2025-11-03 09:00")
                .flat("2025-11-03 10:00", "104000")
                .flat("2025-11-04 10:00", "104000")
                .funds("2025-11-04 11:00", "-4000")
                .flat("2025-11-04 11:00", "100000");
        assertThat(challenge.dailyFloor()).isEqualTo("97000.00"); // 100,000 − 3,000
        assertThat(challenge.overallFloor()).isEqualTo("94000.00");
        assertThat(challenge.tracker.status().profit()).isEqualTo(money("4000"));
        assertThat(challenge.tracker.today().profit()).isZero();
    }

    @Test
    void aWithdrawalTakesTheFloorWithItWhereTheFirmSaysSo() {
        OverallLoss rule = new OverallLoss(
                Challenge.percent("10"),
                PropPack.PercentOf.INITIAL,
                OverallLoss.Trailing.STATIC,
                PropBase.EQUITY,
                OverallLoss.Lock.NONE,
                0,
                true,
                PropPack.BreachAt.BELOW,
                true);
        Challenge challenge = new Challenge(
                        Challenge.pack(
                                Challenge.PRAGUE,
                                "00:00",
                                Optional.empty(),
                                Optional.of(rule),
                                PropPack.TradingDays.NONE,
                                "0",
                                "0"),
                        "100000",
                        "2025-11-03 09:00")
                .flat("2025-11-03 10:00", "104000")
                .funds("2025-11-03 11:00", "-4000");
        assertThat(challenge.overallFloor()).isEqualTo("86000.00");
    }

    @Test
    void aSoftDailyLossPausesTheDayAndLosesNothing() {
        DailyLoss soft = new DailyLoss(
                Challenge.percent("2"),
                PropPack.PercentOf.INITIAL,
                PropBase.BALANCE,
                true,
                PropPack.BreachAt.BELOW,
                false);
        Challenge challenge = new Challenge(
                        Challenge.pack(
                                Challenge.PRAGUE,
                                "00:00",
                                Optional.of(soft),
                                Optional.of(Challenge.fixed("10")),
                                PropPack.TradingDays.NONE,
                                "0",
                                "0"),
                        "100000",
                        "2025-11-03 09:00")
                .flat("2025-11-03 10:00", "97500");
        assertThat(challenge.tracker.status().phase(ActAt.DEFAULT)).isEqualTo(PropPhase.PAUSED);
        challenge.flat("2025-11-04 10:00", "97500");
        assertThat(challenge.tracker.status().phase(ActAt.DEFAULT)).isEqualTo(PropPhase.OPEN);
        assertThat(challenge.tracker.status().pauses()).isEqualTo(1);
        assertThat(challenge.lost()).isEmpty();
        assertThat(challenge.missing()).isEmpty();
    }

    /// 5,000 may be lost in the day: 70 % are 3,500, 85 % are 4,250, 95 % are 4,750.
    @Test
    void actsBeforeTheLineInSteps() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00");
        assertThat(phaseAt(challenge, "2025-11-03 10:00", "96500.01")).isEqualTo(PropPhase.OPEN);
        assertThat(phaseAt(challenge, "2025-11-03 10:01", "96500")).isEqualTo(PropPhase.WARN);
        assertThat(phaseAt(challenge, "2025-11-03 10:02", "95750.01")).isEqualTo(PropPhase.WARN);
        assertThat(phaseAt(challenge, "2025-11-03 10:03", "95750")).isEqualTo(PropPhase.BLOCK);
        assertThat(phaseAt(challenge, "2025-11-03 10:04", "95250.01")).isEqualTo(PropPhase.BLOCK);
        assertThat(phaseAt(challenge, "2025-11-03 10:05", "95250")).isEqualTo(PropPhase.FLATTEN);
        assertThat(phaseAt(challenge, "2025-11-03 10:06", "94000")).isEqualTo(PropPhase.LOST);
    }

    private static PropPhase phaseAt(Challenge challenge, String local, String equity) {
        return challenge.at(local, "100000", equity).tracker.status().phase(ActAt.DEFAULT);
    }

    @Test
    void negativeEquityIsABreachAndNoAccident() {
        Challenge challenge = new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00")
                .at("2025-11-03 10:00", "100000", "-500");
        assertThat(challenge.lost().orElseThrow().equity()).isEqualTo(money("-500"));
        assertThat(challenge.headroom()).isEqualTo("-95500.00");
    }

    @Test
    void refusesTimeThatGoesBackAndFiguresOutOfRange() {
        Challenge challenge =
                new Challenge(Challenge.ftmoTwoStep(), "100000", "2025-11-03 09:00").flat("2025-11-03 10:00", "100000");
        String before = challenge.tracker.save();
        assertThatThrownBy(() -> challenge.flat("2025-11-03 09:59", "100000")).hasMessageContaining("60000 ms");
        assertThatThrownBy(() -> challenge.tracker.on(
                        PropReading.of(challenge.ms("2025-11-04 10:00"), Long.MAX_VALUE, Long.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Challenge(Challenge.ftmoTwoStep(), "0", "2025-11-03 09:00"))
                .hasMessageContaining("above 0");
        assertThat(challenge.tracker.save()).isEqualTo(before);
    }

    @Test
    void catchesUpWithWhatHappenedWhileNobodyLookedWithoutTestingIt() {
        Challenge challenge = new Challenge(Challenge.ftmoOneStep(), "100000", "2025-11-03 09:00")
                .at("2025-11-03 22:00", "104000", "99000"); // would breach at midnight
        challenge.tracker.catchUp(challenge.ms("2025-11-03 23:00"), money("105000"));
        challenge.tracker.catchUp(challenge.ms("2025-11-04 06:00"), money("104500"));
        challenge.flat("2025-11-04 07:00", "104500");
        assertThat(challenge.lost()).isEmpty();
        assertThat(challenge.dailyFloor()).isEqualTo("102000.00"); // 105,000 − 3,000
        assertThat(challenge.overallFloor()).isEqualTo("95000.00"); // 105,000 − 10,000
    }

    @Test
    void refusesContradictoryRules() {
        assertThatThrownBy(() -> Challenge.trailing(
                        "10", OverallLoss.Trailing.STATIC, PropBase.EQUITY, OverallLoss.Lock.AT_INITIAL, "0"))
                .hasMessageContaining("static floor never moves");
        assertThatThrownBy(() -> Challenge.trailing(
                        "10", OverallLoss.Trailing.INTRADAY, PropBase.EQUITY, OverallLoss.Lock.AT_PROFIT, "0"))
                .hasMessageContaining("profit of the lock");
        assertThatThrownBy(() -> Challenge.fixed("-1")).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new ActAt(money("96"), money("85"), money("95")))
                .hasMessageContaining("before the flatten");
        assertThatThrownBy(() -> Challenge.pack(
                        Challenge.PRAGUE,
                        "00:00",
                        Optional.empty(),
                        Optional.empty(),
                        PropPack.TradingDays.NONE,
                        "0",
                        "0"))
                .hasMessageContaining("nothing to keep");
    }

    @Test
    void refusesASavedLineItCannotRead() {
        PropPack pack = Challenge.ftmoTwoStep();
        String line = new Challenge(pack, "100000", "2025-11-03 09:00").tracker.save();
        for (String broken : List.of("", "1 2 3", "2" + line.substring(1), line + " 1", line.replace("- -", "- x"))) {
            assertThatThrownBy(() -> PropTracker.restore(pack, broken, d -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
