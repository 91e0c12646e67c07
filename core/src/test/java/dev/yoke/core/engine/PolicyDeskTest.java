package dev.yoke.core.engine;

import static dev.yoke.core.engine.Desk.ALDER;
import static dev.yoke.core.engine.Desk.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.port.JournalEntry.SettingChanged;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.LimitsView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The desk's day is Thursday 2025-11-20, 12:00 UTC, which is the server's time too.
final class PolicyDeskTest {

    private static final long HOUR_MS = 3_600_000;
    private static final RiskPolicies WANTED =
            RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.MAX_DAILY_LOSS, "4").with(Limit.MAX_HEAT, "8"));

    private final Desk desk = new Desk().connect(ALDER);

    @Test
    void takesTheFirstLimitsOfAllAtOnce() {
        RiskPolicies loose = heat("50");
        assertThat(set(desk, loose)).isEqualTo(Answer.accepted("The limits are set."));
        assertThat(limits(desk)).isEqualTo(new LimitsView(loose, List.of(), "yoke.toml", List.of()));
    }

    @Test
    void leavesLimitsThatAPersonSetWhereOnlyTheFirstAreToBeTold() {
        var unused = desk.ask(new Command.SetRiskPolicy(WANTED, "person", false));
        assertThat(desk.ask(new Command.SetRiskPolicy(RiskPolicies.DEFAULT, "no yoke.toml", true))
                        .orElseThrow()
                        .isAccepted())
                .isTrue();
        assertThat(limits(desk)).isEqualTo(new LimitsView(WANTED, List.of(), "person", List.of()));
    }

    @Test
    void goesBackToTheDefaultsWhereTheFileThatSaidOtherwiseIsGone() {
        set(desk, heat("3"));
        var unused = desk.ask(new Command.SetRiskPolicy(RiskPolicies.DEFAULT, "no yoke.toml", true));
        assertThat(limits(desk).pending()).hasSize(1);
        assertThat(limits(desk).origin()).isEqualTo("no yoke.toml");
    }

    @Test
    void answersAndTellsWhatHoldsNowAndWhatFromTomorrow() {
        set(desk, RiskPolicies.DEFAULT);
        String text = "max-daily-loss-percent 5 → 4 now; max-heat-percent 6 → 8 from 2025-11-21 00:00 server time";

        assertThat(set(desk, WANTED)).isEqualTo(Answer.accepted(text));
        assertThat(desk.activities()).contains(text);
        assertThat(desk.effects.recorded(Noted.class)).contains(new Noted("limits", "yoke.toml", text, desk.nowMs));
        assertThat(set(desk, WANTED)).isEqualTo(Answer.accepted("The limits are unchanged."));
    }

    @Test
    void loosensWhenTheMarketHasBegunTheDay() {
        set(desk, RiskPolicies.DEFAULT);
        set(desk, WANTED);
        wait(desk, 11 * HOUR_MS + 59 * 60_000);
        assertThat(heat(desk)).isEqualTo("6");

        wait(desk, 2 * 60_000);
        assertThat(heat(desk)).isEqualTo("8");
        assertThat(desk.activities()).contains("max-heat-percent 6 → 8 now");
        assertThat(limits(desk)).isEqualTo(new LimitsView(WANTED, List.of(), "yoke.toml", List.of()));
    }

    @Test
    void waitsForTheMarketWhereOnlyTheClockSaysThatItIsTomorrow() {
        set(desk, RiskPolicies.DEFAULT);
        set(desk, WANTED);
        long today = desk.nowMs;
        desk.nowMs += 24 * HOUR_MS;
        desk.advance(2_000);
        desk.core.onTick(new Instrument(ALDER, Desk.EURUSD), Desk.BID, Desk.ASK, today + 2_000);
        desk.advance(2_000);
        assertThat(heat(desk))
                .as("the clock was set forward, the quotes are of today")
                .isEqualTo("6");

        desk.nowMs = today + 4_000;
        desk.advance(2_000);
        assertThat(heat(desk)).isEqualTo("6");
    }

    @Test
    void isNotDeceivedByAClockSetBackBeforeTheWish() {
        set(desk, RiskPolicies.DEFAULT);
        desk.advance(2_000);
        long now = desk.nowMs;
        desk.nowMs -= 48 * HOUR_MS;
        desk.advance(16);
        assertThat(set(desk, WANTED).text()).endsWith("from 2025-11-21 00:00 server time");
        desk.nowMs = now;
        wait(desk, 2_000);
        assertThat(heat(desk)).isEqualTo("6");
    }

    @Test
    void keepsWhatWaitsOverARestartEvenWithALooserFile() {
        set(desk, RiskPolicies.DEFAULT);
        set(desk, WANTED);
        Desk restarted = restart(desk);
        assertThat(restarted.core.policies().general().of(Limit.MAX_DAILY_LOSS)).isEqualTo(FixedPoint.parse("4"));

        RiskPolicies looser = RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, "60"));
        assertThat(set(restarted, looser).text())
                .isEqualTo("max-daily-loss-percent 4 → 5 from 2025-11-21 00:00 server time;"
                        + " max-heat-percent 6 → 60 from 2025-11-21 00:00 server time");
        assertThat(limits(restarted).inForce())
                .isEqualTo(RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.MAX_DAILY_LOSS, "4")));
    }

    @Test
    void loosensAfterARestartOnTheDayThatWasPromised() {
        set(desk, RiskPolicies.DEFAULT);
        set(desk, WANTED);
        desk.nowMs += 13 * HOUR_MS;
        Desk restarted = restart(desk);
        restarted.nowMs = desk.nowMs;
        restarted.advance(16);
        set(restarted, WANTED);
        assertThat(heat(restarted)).as("no market yet").isEqualTo("6");
        restarted.connect(ALDER);
        restarted.advance(2_000);
        assertThat(heat(restarted)).isEqualTo("8");
    }

    @Test
    void restoresSessionsBenchmarkAndTheLimitsOfSingleAccountsWithWhatWaits() {
        RiskPolicies strict = RiskPolicies.of(RiskPolicy.DEFAULT
                        .withSessions(Set.of(MarketSession.LONDON, MarketSession.NEW_YORK))
                        .withBetaBenchmark("US500"))
                .with(new TerminalId("FTMO 100k"), Limit.MAX_HEAT, 3 * FixedPoint.ONE);
        set(desk, strict);
        set(desk, RiskPolicies.DEFAULT);
        LimitsView before = limits(desk);
        assertThat(before.pending()).hasSize(3);

        LimitsView after = limits(restart(desk));
        assertThat(after.inForce()).isEqualTo(strict);
        assertThat(after.pending()).isEqualTo(before.pending());
    }

    @Test
    void writesEveryLimitSoThatALooserDefaultOfANewVersionWaitsToo() {
        set(desk, RiskPolicies.DEFAULT);
        String line = settings(desk).get("risk-policy");
        for (Limit limit : Limit.values()) {
            assertThat(line).contains(limit.key() + "=");
        }
    }

    @Test
    void refusesContradictoryLimitsAndKeepsTheOld() {
        set(desk, RiskPolicies.DEFAULT);
        RiskPolicies absurd = RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.RISK_PER_TRADE, "3"));
        assertThat(set(desk, absurd))
                .isEqualTo(Answer.refused("The limits stay as they are: risk-per-trade-percent of 3 % is above"
                        + " max-risk-per-trade-percent of 2 %. Change one of the two."));
        assertThat(limits(desk).inForce()).isEqualTo(RiskPolicies.DEFAULT);
    }

    @Test
    void tightensAlsoWhereTheJournalIsBrokenAndSaysSo() {
        set(desk, RiskPolicies.DEFAULT);
        desk.core.onEvent(new Event.JournalFailed("the disk is full"));
        assertThat(desk.ask(new Command.SetRiskPolicy(heat("3"), "yoke.toml")))
                .contains(Answer.accepted("max-heat-percent 6 → 3 now. It is not on the disk: the disk is full"));
        assertThat(heat(desk)).isEqualTo("3");
    }

    @Test
    void saysWhatOfTheStoredLimitsItDoesNotUnderstand() {
        Desk odd = new Desk(recovered(Map.of("risk-policy", "max-heat-percent=3 no-such-limit=1 max-positions=many")));
        assertThat(heat(odd)).isEqualTo("3");
        assertThat(odd.activities()).anyMatch(text -> text.contains("no-such-limit=1, max-positions=many"));
    }

    @Test
    void flattensAtOnceWhenTheDailyLossIsTightenedBelowTodaysLoss() {
        set(desk, RiskPolicies.DEFAULT);
        desk.connect(BIRCH);
        desk.core.onEvent(new Event.PositionOpened(
                ALDER, Desk.position(ALDER, 1, Side.BUY, Lots.parse("1"), 0, Price.parse("1.05"))));
        long bid = FixedPoint.parse("1.09710"); // 1.10010 − 1.09710 = 300 points = 300 USD of 10,000
        desk.quote(ALDER, bid, bid + 10_000);
        desk.advance(1_000);
        assertThat(desk.effects.flattens).isEmpty();

        set(desk, RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.MAX_DAILY_LOSS, "2.5")));
        desk.advance(700);
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER);
        assertThat(desk.view().terminals()).extracting(t -> t.halted()).containsExactly(true, false);
    }

    @Test
    void flattensByAnAccountsOwnDailyLoss() {
        set(desk, RiskPolicies.DEFAULT.with(ALDER, Limit.MAX_DAILY_LOSS, FixedPoint.parse("2.5")));
        desk.connect(BIRCH);
        for (var terminal : List.of(ALDER, BIRCH)) {
            desk.core.onEvent(new Event.PositionOpened(
                    terminal, Desk.position(terminal, 1, Side.BUY, Lots.parse("1"), 0, Price.parse("1.05"))));
            long bid = FixedPoint.parse("1.09710");
            desk.quote(terminal, bid, bid + 10_000);
        }
        desk.advance(700);
        assertThat(desk.effects.flattens)
                .extracting(RecordedEffects.Flatten::terminal)
                .containsExactly(ALDER);
    }

    @Test
    void showsWhatIsWrongWithTheSettingsUntilItIsMended() {
        String problem = "yoke.toml line 3: max-heat-percent must be 0.01 to 100 %, not 0.";
        report(List.of(problem), List.of());
        report(List.of(problem), List.of());
        assertThat(limits(desk).settingsProblems()).containsExactly(problem);
        assertThat(desk.activities()).containsOnlyOnce(problem + " Nothing is changed until it is mended.");

        report(List.of(), List.of("http = 9000 takes effect at the next start."));
        assertThat(limits(desk).settingsProblems()).isEmpty();
        assertThat(desk.activities()).contains("yoke.toml is mended.", "http = 9000 takes effect at the next start.");
    }

    private void report(List<String> problems, List<String> notes) {
        desk.ask(new Command.ReportSettings("yoke.toml", problems, notes));
    }

    private static Answer set(Desk desk, RiskPolicies policies) {
        return desk.askAndSync(new Command.SetRiskPolicy(policies, "yoke.toml"));
    }

    private static RiskPolicies heat(String percent) {
        return RiskPolicies.of(RiskPolicy.DEFAULT.with(Limit.MAX_HEAT, percent));
    }

    private static String heat(Desk desk) {
        return FixedPoint.format(desk.core.policies().general().of(Limit.MAX_HEAT));
    }

    private static LimitsView limits(Desk desk) {
        desk.advance(128);
        return desk.view().risk().limits();
    }

    /// Time goes on by the clock, the market with it.
    private static void wait(Desk desk, long ms) {
        desk.nowMs += ms - 2_000;
        desk.advance(1_000);
        desk.quote(ALDER, Desk.BID, Desk.ASK);
        desk.advance(1_000);
    }

    private static Map<String, String> settings(Desk desk) {
        Map<String, String> settings = new LinkedHashMap<>();
        desk.effects.recorded(SettingChanged.class).forEach(change -> settings.put(change.key(), change.value()));
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    private static Desk restart(Desk desk) {
        return new Desk(recovered(settings(desk)));
    }

    private static Journal.Recovered recovered(Map<String, String> settings) {
        return new Journal.Recovered(settings, List.of(), Set.of(), 0, List.of(), List.of(), List.of(), "");
    }
}
