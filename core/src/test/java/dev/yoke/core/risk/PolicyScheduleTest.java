package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.PolicySchedule.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PolicyScheduleTest {

    private static final TerminalId FTMO = new TerminalId("FTMO-MT5");
    private static final TradingDay FRIDAY = day("2026-11-27");
    private static final TradingDay MONDAY = day("2026-11-30");

    private final PolicySchedule start = PolicySchedule.of(RiskPolicies.DEFAULT, List.of());

    @Test
    void tightensAtOnceAndLoosensOnTheNextTradingDay() {
        Step step = start.want(
                general(RiskPolicy.DEFAULT.with(Limit.MAX_DAILY_LOSS, "4").with(Limit.MAX_HEAT, "8")), FRIDAY);

        assertThat(step.text())
                .isEqualTo(
                        "max-daily-loss-percent 5 → 4 now; max-heat-percent 6 → 8 from 2026-11-27 00:00 server time");
        assertThat(step.schedule().inForce()).isEqualTo(general(RiskPolicy.DEFAULT.with(Limit.MAX_DAILY_LOSS, "4")));
        assertThat(step.schedule().begin(day -> false).isNothing()).isTrue();

        Step friday = step.schedule().begin(FRIDAY::equals);
        assertThat(friday.text()).isEqualTo("max-heat-percent 6 → 8 now");
        assertThat(friday.schedule())
                .isEqualTo(PolicySchedule.of(
                        general(RiskPolicy.DEFAULT
                                .with(Limit.MAX_DAILY_LOSS, "4")
                                .with(Limit.MAX_HEAT, "8")),
                        List.of()));
    }

    @Test
    void doesNotPostponeWhatIsAskedForAgainOrForLess() {
        PolicySchedule waiting = start.want(heat("8"), FRIDAY).schedule();

        assertThat(waiting.want(heat("8"), MONDAY).isNothing()).isTrue();
        assertThat(waiting.want(heat("7"), MONDAY).text())
                .isEqualTo("max-heat-percent 6 → 7 from 2026-11-27 00:00 server time");
        assertThat(waiting.want(heat("9"), MONDAY).text())
                .isEqualTo("max-heat-percent 6 → 9 from 2026-11-30 00:00 server time");
    }

    @Test
    void dropsWhatWaitsWhenTheLimitIsTightenedOrLeft() {
        PolicySchedule waiting = start.want(heat("8"), FRIDAY).schedule();

        Step left = waiting.want(RiskPolicies.DEFAULT, FRIDAY);
        assertThat(left.text()).isEqualTo("max-heat-percent 6 → 8 is cancelled");
        assertThat(left.schedule()).isEqualTo(start);

        Step tightened = waiting.want(heat("5"), FRIDAY);
        assertThat(tightened.text()).isEqualTo("max-heat-percent 6 → 5 now");
        assertThat(tightened.schedule().pending()).isEmpty();
        assertThat(tightened.schedule().begin(day -> true).isNothing()).isTrue();
    }

    @Test
    void changesAtOnceWhatIsNeitherTighterNorLooser() {
        assertThat(start.want(general(RiskPolicy.DEFAULT.with(Limit.ATR_STOP, "2.5")), FRIDAY)
                        .text())
                .isEqualTo("atr-stop-multiple 1.5 → 2.5 now");
    }

    @Test
    void knowsThatNoLimitAtAllIsLooser() {
        PolicySchedule strict = start.want(general(RiskPolicy.DEFAULT.with(Limit.MAX_SPREAD, "3")), FRIDAY)
                .schedule();

        assertThat(strict.inForce().general().of(Limit.MAX_SPREAD)).isPositive();
        assertThat(strict.want(RiskPolicies.DEFAULT, FRIDAY).text())
                .isEqualTo("max-spread-pips 3 → 0 from 2026-11-27 00:00 server time");
    }

    @Test
    void allowsFewerSessionsAtOnceAndMoreTomorrow() {
        Step fewer = start.want(sessions(MarketSession.LONDON, MarketSession.NEW_YORK), FRIDAY);
        assertThat(fewer.text()).isEqualTo("sessions any → london,new-york now");

        Step other = fewer.schedule().want(sessions(MarketSession.NEW_YORK, MarketSession.TOKYO), FRIDAY);
        assertThat(other.text())
                .isEqualTo("sessions london,new-york → new-york now;"
                        + " sessions new-york → tokyo,new-york from 2026-11-27 00:00 server time");

        Step any = fewer.schedule().want(RiskPolicies.DEFAULT, FRIDAY);
        assertThat(any.text()).isEqualTo("sessions london,new-york → any from 2026-11-27 00:00 server time");

        Step apart = fewer.schedule().want(sessions(MarketSession.TOKYO), FRIDAY);
        assertThat(apart.schedule().inForce().general().sessions())
                .as("nothing in common is not 'at any time'")
                .containsExactlyInAnyOrder(MarketSession.LONDON, MarketSession.NEW_YORK);
    }

    @Test
    void measuresAgainstABenchmarkAtOnceAndGivesItUpTomorrow() {
        Step set = start.want(general(RiskPolicy.DEFAULT.withBetaBenchmark("US500")), FRIDAY);
        assertThat(set.text()).isEqualTo("beta-benchmark none → US500 now");
        assertThat(set.schedule()
                        .want(general(RiskPolicy.DEFAULT.withBetaBenchmark("XAUUSD")), FRIDAY)
                        .text())
                .isEqualTo("beta-benchmark US500 → XAUUSD from 2026-11-27 00:00 server time");
        assertThat(set.schedule().want(RiskPolicies.DEFAULT, FRIDAY).text())
                .isEqualTo("beta-benchmark US500 → none from 2026-11-27 00:00 server time");
    }

    @Test
    void givesAnAccountATighterLimitAtOnceAndTakesItAwayTomorrow() {
        Step set = start.want(RiskPolicies.DEFAULT.with(FTMO, Limit.MAX_HEAT, 300_000_000), FRIDAY);
        assertThat(set.text()).isEqualTo("max-heat-percent of FTMO-MT5 none of its own → 3 now");
        assertThat(set.schedule().inForce().of(FTMO).of(Limit.MAX_HEAT)).isEqualTo(300_000_000);
        assertThat(set.schedule().inForce().of(new TerminalId("other"))).isEqualTo(RiskPolicy.DEFAULT);

        Step taken = set.schedule().want(RiskPolicies.DEFAULT, FRIDAY);
        assertThat(taken.text())
                .isEqualTo("max-heat-percent of FTMO-MT5 3 → none of its own from 2026-11-27 00:00 server time");
        assertThat(taken.schedule().begin(FRIDAY::equals).schedule()).isEqualTo(start);
    }

    @Test
    void neverLetsAnAccountsOwnLimitLoosen() {
        RiskPolicies loose = RiskPolicies.DEFAULT.with(FTMO, Limit.MAX_HEAT, 900_000_000);
        assertThat(loose.of(FTMO)).isEqualTo(RiskPolicy.DEFAULT);
    }

    private static List<Limit> loosened(RiskPolicy before, RiskPolicy next) {
        return Stream.of(Limit.values())
                .filter(limit -> limit.isLooser(before.of(limit), next.of(limit)))
                .toList();
    }

    /// Whatever is asked for in whatever order, nothing in force ever gets looser before its day, for any account.
    @Test
    void neverLoosensBeforeItsDay() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PolicySchedule schedule = start;
            for (int wish = 0; wish < 12; wish++) {
                RiskPolicies before = schedule.inForce();
                schedule = schedule.want(random(random), random.nextBoolean() ? FRIDAY : MONDAY)
                        .schedule();
                String where = "seed " + seed + ", wish " + wish;
                assertThat(loosened(before.general(), schedule.inForce().general()))
                        .as(where)
                        .isEmpty();
                assertThat(loosened(before.of(FTMO), schedule.inForce().of(FTMO)))
                        .as(where)
                        .isEmpty();
                assertThat(isLooser(
                                before.general().sessions(),
                                schedule.inForce().general().sessions()))
                        .as(where)
                        .isFalse();
            }
        }
    }

    /// When the days of all that waits have begun, the last wish is in force, whole.
    @Test
    void endsAtTheLastWish() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PolicySchedule schedule = start;
            RiskPolicies wanted = RiskPolicies.DEFAULT;
            for (int wish = 0; wish < 6; wish++) {
                wanted = random(random);
                schedule = schedule.want(wanted, FRIDAY).schedule();
            }
            assertThat(schedule.begin(day -> true).schedule())
                    .as("seed " + seed)
                    .isEqualTo(PolicySchedule.of(wanted, List.of()));
        }
    }

    private static boolean isLooser(Set<MarketSession> before, Set<MarketSession> after) {
        return !before.isEmpty() && (after.isEmpty() || !before.containsAll(after));
    }

    private static RiskPolicies random(SplittableRandom random) {
        RiskPolicy policy = RiskPolicy.DEFAULT;
        EnumSet<MarketSession> sessions = EnumSet.noneOf(MarketSession.class);
        for (MarketSession session : MarketSession.values()) {
            if (random.nextBoolean()) {
                sessions.add(session);
            }
        }
        policy = policy.withSessions(sessions).withBetaBenchmark(random.nextBoolean() ? "US500" : "");
        RiskPolicies policies = RiskPolicies.of(policy);
        for (Limit limit : Limit.values()) {
            if (random.nextInt(4) == 0) {
                policies = policies.withGeneral(policies.general().with(limit, value(limit, random)));
            }
            if (RiskPolicies.canBeOwn(limit) && random.nextInt(8) == 0) {
                policies = policies.with(FTMO, limit, value(limit, random));
            }
        }
        return policies;
    }

    private static long value(Limit limit, SplittableRandom random) {
        return random.nextLong(limit.least(), limit.most() + 1);
    }

    private static RiskPolicies heat(String percent) {
        return general(RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, percent));
    }

    private static RiskPolicies sessions(MarketSession... sessions) {
        return general(RiskPolicy.DEFAULT.withSessions(Set.of(sessions)));
    }

    private static RiskPolicies general(RiskPolicy policy) {
        return RiskPolicies.of(policy);
    }

    private static TradingDay day(String date) {
        long day = LocalDate.parse(date).toEpochDay();
        return new TradingDay(day, day * TradingDay.DAY_MS);
    }
}
