package dev.yoke.ui.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.TerminalInstallations.Compiled;
import dev.yoke.core.port.TerminalInstallations.Installed;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import dev.yoke.core.view.TerminalHealth.Permits;
import dev.yoke.testkit.FakeAround;
import dev.yoke.testkit.Patients;
import dev.yoke.ui.terminals.Check.State;
import dev.yoke.ui.terminals.Check.Topic;
import dev.yoke.ui.words.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalsViewModelTest {

    private final FakeAround around = new FakeAround();
    private final TerminalsViewModel model;

    TerminalsViewModelTest() {
        around.desk.preferences().languageProperty().set(Language.EN);
        model = new TerminalsViewModel(around.ports());
    }

    private Check check(int patient, Topic topic) {
        return model.patients().get(patient).checks().stream()
                .filter(check -> check.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private void step() {
        around.clock.advance(500);
        model.onTurn();
    }

    @Test
    void joinsATerminalOnTheDiskWithTheOneThatIsConnected() {
        Patients.ward(around);
        model.begin();
        assertThat(model.patients())
                .extracting(Patient::title)
                .containsExactly("FTMO 100k", "Pepper MT4", "IC Markets MT5", "Alder MT5");
        assertThat(model.patients())
                .extracting(Patient::state)
                .containsExactly(State.GOOD, State.BAD, State.BAD, State.BAD);
    }

    @Test
    void everyTopicIsOnEveryList() {
        Patients.ward(around);
        model.begin();
        for (Patient patient : model.patients()) {
            assertThat(patient.checks()).extracting(Check::topic).containsExactlyInAnyOrder(Topic.values());
        }
    }

    @Test
    void namesTheButtonOfThePlatform() {
        Permits off = new Permits(true, false, true, true, true, false);
        around.cockpit.show(Patients.view(
                Patients.mt4("A").permits(off).view(),
                Patients.mt5("B").permits(off).view()));
        model.begin();
        assertThat(check(0, Topic.BUTTON).fix()).contains("AutoTrading", "MetaTrader 4");
        assertThat(check(1, Topic.BUTTON).fix()).contains("Algo Trading", "MetaTrader 5");
        assertThat(model.nextProperty().get().headline()).contains("A", "Trading button");
    }

    @Test
    void tellsBoxPasswordBrokerAndExpertsApart() {
        around.cockpit.show(Patients.view(
                Patients.mt5("A")
                        .permits(new Permits(true, true, false, true, true, false))
                        .view(),
                Patients.mt5("B")
                        .permits(new Permits(true, true, true, false, true, false))
                        .view(),
                Patients.mt5("C")
                        .permits(new Permits(false, true, true, true, true, false))
                        .view(),
                Patients.mt5("D")
                        .permits(new Permits(true, true, true, true, false, false))
                        .view()));
        model.begin();
        assertThat(check(0, Topic.BOX).fix()).contains("F7", "Allow Algo Trading");
        assertThat(check(1, Topic.PASSWORD).value()).contains("investor");
        assertThat(check(2, Topic.BROKER).state()).isEqualTo(State.BAD);
        assertThat(check(3, Topic.EXPERTS).fix()).contains("Ask the broker");
        assertThat(check(0, Topic.BUTTON).state()).isEqualTo(State.GOOD);
    }

    @Test
    void sendsAnOutdatedExpertAdvisorToTheInstallButton() {
        Patients.ward(around);
        model.begin();
        assertThat(check(1, Topic.INSTALLED))
                .isEqualTo(new Check(
                        Topic.INSTALLED,
                        State.BAD,
                        "version 1.1.0, this Yoke brings 1.2.0",
                        "Update it with the button above, then compile it if that is asked for below."));
        assertThat(check(3, Topic.INSTALLED).value()).isEqualTo("not installed");
        assertThat(check(2, Topic.COMPILED).fix()).contains("F4", "F7", "YokeBridge.mq5");
        assertThat(model.nextProperty().get().install()).isTrue();
    }

    @Test
    void tellsThatAnOldVersionStillRuns() {
        Patients.Patient old = Patients.mt5("Old").version("1.1.0");
        around.disk.add(FakeAround.installation(
                Platform.MT5, "Old MT5", Optional.of("1.2.0"), true, Compiled.YES, old.account()));
        around.cockpit.show(Patients.view(old.view()));
        model.begin();
        assertThat(check(0, Topic.INSTALLED).fix()).contains("Remove", "drag YokeBridge");
    }

    @Test
    void saysSinceWhenATerminalIsOffline() {
        around.cockpit.show(Patients.view(Patients.mt5("A")
                .link(LinkState.OFFLINE, "the terminal closed the connection", 720_000)
                .view()));
        model.begin();
        assertThat(check(0, Topic.CONNECTED).value()).isEqualTo("offline for 12 m: the terminal closed the connection");
        assertThat(check(0, Topic.BUTTON).state()).isEqualTo(State.UNKNOWN);
        assertThat(model.patients().getFirst().state()).isEqualTo(State.BAD);
    }

    @Test
    void showsHaltUnknownOutcomesAndABusyTradeContext() {
        around.cockpit.show(Patients.view(
                Patients.mt5("A").halted().unknown(2).view(),
                Patients.mt4("B")
                        .link(LinkState.STALE, "no heartbeat from the terminal for 3 s; a trade call blocks it", 4_000)
                        .view()));
        model.begin();
        assertThat(check(0, Topic.HALT).state()).isEqualTo(State.BAD);
        assertThat(check(0, Topic.UNKNOWNS).value()).startsWith("2 orders sent");
        assertThat(check(1, Topic.CONTEXT).fix()).contains("one trade call at a time");
    }

    @Test
    void tellsAccountSpellingClockAndFilling() {
        around.cockpit.show(
                Patients.view(Patients.mt5("A").real(false).suffix(".r").view()));
        model.begin();
        assertThat(check(0, Topic.KIND).value()).startsWith("LIVE").contains("not armed");
        assertThat(check(0, Topic.SPELLING).value()).contains("….r: EURUSD.r (3 of 3 pairs)");
        assertThat(check(0, Topic.CLOCK).value()).startsWith("UTC+2, now ");
        assertThat(check(0, Topic.FILLING).value()).isEqualTo("FOK 3 · IOC 3, of 3 symbols; chosen by symbol");
        assertThat(check(0, Topic.MARGIN).value()).startsWith("hedging");
    }

    @Test
    void sendsMetaTrader4UnderWineToWindows() {
        around.disk.add(new dev.yoke.core.port.TerminalInstallations.Installation(
                "ID",
                Platform.MT4,
                "/data/jo/.wine/drive_c/x",
                "C:\\x",
                Optional.of("1.2.0"),
                true,
                Compiled.YES,
                "Experts/Yoke/YokeBridge.mq4",
                java.util.Set.of(),
                ""));
        model.begin();
        assertThat(check(0, Topic.ALLOW_LIST).fix()).contains("pipe of Windows only");
    }

    @Test
    void aCancelledLookKeepsWhatWasKnown() {
        Patients.ward(around);
        model.begin();
        around.disk.clear();
        around.held = true;
        model.scan();
        assertThat(model.scanningProperty().get()).isTrue();
        model.cancel();
        around.release();
        assertThat(model.scanningProperty().get()).isFalse();
        assertThat(model.patients()).hasSize(4);
    }

    @Test
    void remembersAFolderOnlyWhenThereIsOne() {
        model.begin();
        around.badFolders.add("/nowhere");
        model.addFolder("/nowhere");
        assertThat(model.folderProblemProperty().get()).isEqualTo("/nowhere is not a folder.");
        model.addFolder("\"/there\"");
        assertThat(model.folderProblemProperty().get()).isEmpty();
        model.scan();
        assertThat(around.namedFolders).containsExactly("/there");
        model.addFolder(" ");
        assertThat(model.folderProblemProperty().get()).startsWith("Type the path");
        model.addFolder("/there");
        assertThat(model.folderProblemProperty().get()).contains("already");

        TerminalsViewModel later = new TerminalsViewModel(around.ports());
        later.begin();
        assertThat(around.namedFolders).containsExactly("/there");
    }

    @Test
    void keepsAFailedInstallationBesideItsTerminal() {
        Patients.ward(around);
        model.begin();
        around.installAnswer = new Installed(false, "Not installed: C:\\x cannot be written.", List.of());
        Patient target = model.patients().get(3);
        model.install(target);
        assertThat(model.outcome(target.key()))
                .contains(new TerminalsViewModel.Outcome(false, "Not installed: C:\\x cannot be written.", List.of()));
        assertThat(model.outcome(model.patients().getFirst().key())).isEmpty();
        assertThat(around.scans).isEqualTo(2);
    }

    @Test
    void anInstallationCanBeStopped() {
        Patients.ward(around);
        model.begin();
        around.held = true;
        Patient target = model.patients().get(3);
        model.install(target);
        assertThat(model.installingProperty().get()).isEqualTo(target.key());
        model.cancel();
        around.release();
        assertThat(around.installed).isEmpty();
        assertThat(model.outcome(target.key()).orElseThrow().text()).startsWith("Stopped");
    }

    @Test
    void saysWhatToDoWhereNothingWasFound() {
        model.begin();
        assertThat(model.nextProperty().get().headline()).isEqualTo("No MetaTrader terminal was found");
    }

    @Test
    void endsTheDemo() {
        model.startDemo();
        step();
        assertThat(model.demoProperty().get()).isEqualTo(DemoMarket.State.ON);
        around.demoAnswer = new DemoMarket.Outcome(false, "A flatten is under way.");
        model.endDemo();
        assertThat(model.demoProperty().get()).isEqualTo(DemoMarket.State.ON);
        assertThat(around.notices).contains("A flatten is under way.");
    }

    @Test
    void theReportHoldsNoSecret() {
        around.cockpit.show(Patients.view(Patients.mt5("A SECRET").view()));
        model.begin();
        assertThat(model.report()).contains("Trading button", "C:\\Users").doesNotContain("SECRET");
    }

    @Test
    void nothingChangesBetweenTwoLooks() {
        Patients.ward(around);
        model.begin();
        List<Patient> before = List.copyOf(model.patients());
        around.cockpit.show(Patients.view());
        around.clock.advance(100);
        model.onTurn();
        assertThat(model.patients()).isEqualTo(before);
    }

    @Test
    void endsBusyWithWordsWhereTheWorkFails() {
        Patients.ward(around);
        model.begin();
        around.failure = "disk full";
        model.scan();
        assertThat(model.scanningProperty().get()).isFalse();
        assertThat(around.notices).containsExactly("That failed: disk full");
        assertThat(model.patients()).isNotEmpty();
        Patient patient = model.patients().stream()
                .filter(one -> one.disk().isPresent())
                .findFirst()
                .orElseThrow();
        model.install(patient);
        assertThat(model.installingProperty().get()).isEmpty();
        assertThat(model.outcome(patient.key()).orElseThrow().text()).isEqualTo("That failed: disk full");
        model.startDemo();
        assertThat(model.demoBusyProperty().get()).isFalse();
    }
}
