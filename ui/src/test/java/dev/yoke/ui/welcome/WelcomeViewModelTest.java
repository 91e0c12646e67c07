package dev.yoke.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.SetRiskPolicy;
import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.testkit.FakeAround;
import dev.yoke.testkit.Patients;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.welcome.WelcomeViewModel.Market;
import dev.yoke.ui.welcome.WelcomeViewModel.Step;
import dev.yoke.ui.words.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WelcomeViewModelTest {

    private final FakeAround around = new FakeAround();
    private final ScreenPorts ports = around.ports();
    private final WelcomeViewModel model;

    WelcomeViewModelTest() {
        around.desk.preferences().languageProperty().set(Language.EN);
        model = new WelcomeViewModel(ports);
        model.begin(Step.LOOK);
    }

    private void to(Step step) {
        while (model.stepProperty().get() != step) {
            model.skip();
        }
    }

    @Test
    void leadsFromNothingToTheSimulatedMarket() {
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.MARKET);
        model.next();
        assertThat(around.demoState).isEqualTo(DemoMarket.State.ON);
        model.next();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(around.cockpit.commands).isEmpty();
        model.next();
        assertThat(model.finishedProperty().get()).isTrue();
        assertThat(around.desk.preferences().welcomedProperty().get()).isTrue();
    }

    @Test
    void staysWhereTheDemoCannotStartAndSaysWhy() {
        around.demoAnswer = new DemoMarket.Outcome(false, "A terminal is connected.");
        to(Step.MARKET);
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.MARKET);
        assertThat(model.problemProperty().get()).isEqualTo("A terminal is connected.");
        model.marketProperty().set(Market.CONNECT);
        assertThat(model.problemProperty().get()).isEmpty();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.LIMITS);
    }

    @Test
    void waitsForTheDemoAndTakesNoSecondPress() {
        around.held = true;
        to(Step.MARKET);
        model.next();
        model.next();
        model.back();
        model.skip();
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(around.queued).hasSize(1);
        around.release();
        assertThat(model.stepProperty().get()).isEqualTo(Step.LIMITS);
    }

    @Test
    void endsTheDemoWhereOnesOwnTerminalsAreWanted() {
        around.demoState = DemoMarket.State.ON;
        to(Step.MARKET);
        model.marketProperty().set(Market.CONNECT);
        model.next();
        assertThat(around.demoState).isEqualTo(DemoMarket.State.OFF);
    }

    @Test
    void asksTheEngineForTheLimitsThatWereChanged() {
        around.cockpit.answerWith(command -> Answer.accepted("risk-per-trade-percent 1 → 0.5 now"));
        to(Step.LIMITS);
        model.limits().text(Limit.RISK_PER_TRADE).set("0,5");
        model.limits().text(Limit.MAX_POSITIONS).set("3");
        model.limits().mandatoryStopProperty().set(true);
        model.limits().text(Limit.MAX_HEAT).set("4");
        model.next();
        assertThat(around.cockpit.sent(SetRiskPolicy.class)).singleElement().satisfies(sent -> {
            assertThat(sent.origin()).isEqualTo("person");
            assertThat(sent.policies().general().of(Limit.RISK_PER_TRADE)).isEqualTo(Views.units("0.5"));
            assertThat(sent.policies().general().of(Limit.MAX_POSITIONS)).isEqualTo(3);
            assertThat(sent.policies().general().of(Limit.MAX_PER_SYMBOL)).isEqualTo(3);
            assertThat(sent.policies().general().of(Limit.MAX_DAILY_LOSS)).isEqualTo(Views.units("5"));
        });
        assertThat(model.limitsAnswerProperty().get()).contains("now");
        assertThat(model.stepProperty().get()).isEqualTo(Step.SIGNALS);
    }

    @Test
    void takesNoLimitThatIsNoneOrContradictsAnother() {
        to(Step.LIMITS);
        model.limits().text(Limit.RISK_PER_TRADE).set("much");
        model.next();
        assertThat(model.limits().problem(model.words(), Limit.RISK_PER_TRADE)).isEqualTo("A number, such as 1.5");
        assertThat(model.problemProperty().get()).startsWith("One of the figures");
        model.limits().text(Limit.RISK_PER_TRADE).set("0");
        assertThat(model.limits().problem(model.words(), Limit.RISK_PER_TRADE)).isEqualTo("From 0.01 % to 100 %");
        model.limits().text(Limit.RISK_PER_TRADE).set("3");
        model.next();
        assertThat(model.problemProperty().get()).contains("max-risk-per-trade-percent of 2 %");
        assertThat(model.stepProperty().get()).isEqualTo(Step.LIMITS);
        assertThat(around.cockpit.commands).isEmpty();
    }

    @Test
    void showsWhatTheEngineRefuses() {
        around.cockpit.answerWith(command -> Answer.refused("The limits stay as they are."));
        to(Step.LIMITS);
        model.limits().text(Limit.MAX_HEAT).set("4");
        model.next();
        assertThat(model.problemProperty().get()).isEqualTo("The limits stay as they are.");
    }

    @Test
    void makesASourceThatWaitsForAPersonOnDemoAccountsOnly() {
        model.address().make(model.words());
        assertThat(around.sources)
                .containsExactly(new SourcePolicy("tradingview", SourcePolicy.Mode.CONFIRM, Set.of(), true));
        assertThat(model.address().urlProperty().get()).endsWith("/webhook/tradingview/k3y");
        around.cockpit.show(Views.day());
        model.address().test();
        assertThat(around.tested).containsExactly("tradingview EURUSD");
        assertThat(model.address().testedProperty().get()).isPresent();
    }

    @Test
    void refusesANameThatIsNoneOrTaken() {
        model.address().nameProperty().set("my source");
        model.address().make(model.words());
        assertThat(model.address().problemProperty().get()).startsWith("A name has 1 to 40");
        around.sources.add(new SourcePolicy("tv", SourcePolicy.Mode.AUTO, Set.of(), true));
        model.address().nameProperty().set("tv");
        model.address().make(model.words());
        assertThat(model.address().problemProperty().get()).contains("tv already");
        assertThat(around.sources).hasSize(1);
    }

    @Test
    void findsInstallsAndSeesATerminalConnect() {
        Patients.ward(around);
        Connecting connecting = model.connecting();
        connecting.look();
        connecting.install(connecting.scanProperty().get().orElseThrow().found().getLast());
        assertThat(around.installed).hasSize(1);
        assertThat(around.scans).isEqualTo(2);
        model.onFrame();
        assertThat(connecting.liveProperty().get()).isEqualTo("FTMO 100k, Pepper MT4");
    }

    @Test
    void goesBackAndGoesOnWhereItWasOnAnotherScreen() {
        to(Step.SIGNALS);
        model.back();
        assertThat(model.stepProperty().get()).isEqualTo(Step.LIMITS);
        assertThat(WelcomeViewModel.kept(ports)).contains(new WelcomeViewModel.Kept(Step.LIMITS, true));
        model.leave();
        assertThat(WelcomeViewModel.kept(ports)).contains(new WelcomeViewModel.Kept(Step.LOOK, false));
    }

    @Test
    void endsBusyWithWordsWhereTheWorkFails() {
        around.failure = "disk full";
        to(Step.MARKET);
        model.next();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).isEqualTo("That failed: disk full");
        model.connecting().look();
        assertThat(model.connecting().busyProperty().get()).isFalse();
        assertThat(model.connecting().scanProperty().get().orElseThrow().problems())
                .containsExactly("That failed: disk full");
        model.address().test();
        assertThat(model.address().busyProperty().get()).isFalse();
        assertThat(model.address().testedProperty().get().orElseThrow().text()).isEqualTo("That failed: disk full");
    }
}
