package dev.yoke.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.HostProcess.Level;
import dev.yoke.core.port.HostProcess.LogLine;
import dev.yoke.testkit.FakeAround;
import dev.yoke.testkit.Illness;
import dev.yoke.ui.words.Language;
import org.junit.jupiter.api.Test;

class DiagnosticsViewModelTest {

    private final FakeAround around = new FakeAround();
    private final DiagnosticsViewModel model;

    DiagnosticsViewModelTest() {
        around.desk.preferences().languageProperty().set(Language.EN);
        model = new DiagnosticsViewModel(around.ports());
    }

    @Test
    void looksAtMostTwiceASecond() {
        model.look();
        Snapshot first = model.shownProperty().get();
        around.clock.advance(400);
        model.onTurn();
        assertThat(model.shownProperty().get()).isSameAs(first);
        around.clock.advance(100);
        model.onTurn();
        assertThat(model.shownProperty().get()).isNotSameAs(first);
    }

    @Test
    void doesNotLookAgainWhileALookIsUnderWay() {
        around.held = true;
        model.look();
        around.clock.advance(2_000);
        model.onTurn();
        assertThat(around.queued).hasSize(1);
        around.release();
        around.clock.advance(500);
        model.onTurn();
        assertThat(model.shownProperty().get().nowMs()).isEqualTo(around.clock.nowMs());
    }

    @Test
    void keepsTheLatestLinesOfTheLogInOrderAndOnce() {
        for (int i = 1; i <= HostProcess.KEPT_LINES + 5; i++) {
            around.logs(Level.INFO, "Cockpit", "line " + i);
        }
        model.look();
        model.look();
        assertThat(model.lines()).hasSize(HostProcess.KEPT_LINES + 5);
        around.logs(Level.INFO, "Cockpit", "the last");
        model.look();
        assertThat(model.lines()).hasSizeLessThanOrEqualTo(HostProcess.KEPT_LINES + 5);
        assertThat(model.lines().getLast().text()).isEqualTo("the last");
    }

    @Test
    void filtersByLevelAndWord() {
        around.logs(Level.DEBUG, "Bridge", "very chatty");
        around.logs(Level.INFO, "Bridge", "connected");
        around.logs(Level.WARN, "Journal", "slow disk");
        model.look();
        assertThat(model.lines()).extracting(LogLine::text).containsExactly("connected", "slow disk");
        model.leastProperty().set(Level.WARN);
        assertThat(model.lines()).extracting(LogLine::text).containsExactly("slow disk");
        model.leastProperty().set(Level.DEBUG);
        model.searchProperty().set("BRIDGE");
        assertThat(model.lines()).extracting(LogLine::text).containsExactly("very chatty", "connected");
    }

    @Test
    void theReportTellsEverythingAndNoSecret() {
        Illness.of(around);
        around.logs(Level.WARN, "Gateway", "sent to SECRET");
        model.look();
        assertThat(model.report())
                .contains(
                        "Yoke diagnostics",
                        "0.5.0",
                        "engine: 12 / 16384, 0",
                        "RECEIVED to SENT: 48, 2.50 ms, 90.0 ms, 140 ms",
                        "source tv: OPEN, 5 failures",
                        "bridge wrong keys: 2",
                        "healthy: no: disk full",
                        "sent to •••")
                .doesNotContain("SECRET");
        model.save();
        assertThat(around.saved).hasSize(1);
        assertThat(around.saved.getFirst()).doesNotContain("SECRET");
        assertThat(around.notices).contains("Saved: /data/jo/yoke/reports/diagnostics.txt");
    }

    @Test
    void theReportIsInEnglishInEveryLanguage() {
        around.desk.preferences().languageProperty().set(Language.FA);
        DiagnosticsViewModel persian = new DiagnosticsViewModel(around.ports());
        Illness.of(around);
        persian.look();
        assertThat(persian.report()).contains("queues (depth / capacity, refused)", "language: fa");
    }

    @Test
    void writesLengthsOfTimeWithThreeFigures() {
        assertThat(Durations.us(480)).isEqualTo("480 µs");
        assertThat(Durations.us(1_204)).isEqualTo("1.20 ms");
        assertThat(Durations.us(12_400)).isEqualTo("12.4 ms");
        assertThat(Durations.us(140_000)).isEqualTo("140 ms");
        assertThat(Durations.us(1_520_000)).isEqualTo("1.52 s");
        assertThat(Durations.share(1)).isZero();
        assertThat(Durations.share(10_000_000)).isEqualTo(1);
    }

    @Test
    void looksAgainAfterALookThatFailedAndSaysItOnce() {
        around.failure = "no counters";
        model.look();
        around.clock.advance(10_000);
        model.onTurn();
        assertThat(around.notices).containsExactly("That failed: no counters");
        around.failure = "";
        around.clock.advance(10_000);
        model.onTurn();
        assertThat(model.shownProperty().get().nowMs()).isEqualTo(around.clock.nowMs());
    }
}
