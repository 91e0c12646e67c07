package dev.yoke.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command.SetRiskPolicy;
import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.TerminalInstallations.Installed;
import dev.yoke.core.risk.Limit;
import dev.yoke.testkit.FakeAround;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Patients;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.welcome.WelcomeViewModel.Step;
import dev.yoke.ui.words.Language;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first run under a real mouse and real keys.
class WelcomeFxTest {

    private final FakeAround around = new FakeAround();
    private @Nullable OverlayHost host;
    private @Nullable Welcome welcome;
    private @Nullable FxStage stage;

    private Scene scene(Theme theme, double width, double height) {
        Region behind = new Region();
        behind.getStyleClass().add("panel");
        OverlayHost made = new OverlayHost(behind);
        host = made;
        Scene scene = new Scene(made, width, height);
        theme.apply(scene);
        return scene;
    }

    private FxStage show() {
        around.desk.preferences().languageProperty().set(Language.EN);
        FxStage shown = FxStage.show(() -> scene(Theme.DARK, 900, 700));
        stage = shown;
        FxStage.run(() -> {
            Welcome made = new Welcome(around.fxPorts(), host);
            made.attach(true);
            welcome = made;
        });
        shown.pulse();
        return shown;
    }

    @AfterEach
    void close() {
        if (stage != null) {
            FxStage.run(welcome::detach);
            stage.close();
        }
    }

    private void step() {
        around.clock.advance(500);
        FxStage.run(() -> around.frames.step(16));
        stage.pulse();
    }

    private boolean isShowing() {
        return FxStage.call(() -> welcome.isShowing());
    }

    private String text(String selector) {
        return FxStage.call(() -> ((Label) stage.find(selector)).getText());
    }

    @Test
    void isFinishedWithTheKeyboardAlone() {
        FxStage shown = show();
        assertThat(isShowing()).isTrue();
        assertThat(shown.find("#welcome-next").isFocused()).isTrue();
        shown.type(KeyCode.ENTER);
        shown.pulse();
        shown.type(KeyCode.ENTER);
        shown.pulse();
        assertThat(around.demoState).isEqualTo(DemoMarket.State.ON);
        tabTo("#welcome-" + Limit.RISK_PER_TRADE.key());
        FxStage.run(() -> ((TextField) shown.find("#welcome-" + Limit.RISK_PER_TRADE.key())).selectAll());
        shown.type(KeyCode.DIGIT0, KeyCode.PERIOD, KeyCode.DIGIT5, KeyCode.ENTER);
        shown.pulse();
        assertThat(around.cockpit.sent(SetRiskPolicy.class))
                .singleElement()
                .extracting(sent -> sent.policies().general().of(Limit.RISK_PER_TRADE))
                .isEqualTo(Views.units("0.5"));
        tabTo("#welcome-skip");
        shown.type(KeyCode.SPACE);
        shown.pulse();
        tabTo("#welcome-next");
        shown.type(KeyCode.ENTER);
        shown.pulse();
        assertThat(isShowing()).isFalse();
        assertThat(around.desk.preferences().welcomedProperty().get()).isTrue();
    }

    private void tabTo(String selector) {
        for (int i = 0; i < 30 && !stage.find(selector).isFocused(); i++) {
            stage.type(KeyCode.TAB);
        }
        assertThat(stage.find(selector).isFocused()).as(selector).isTrue();
    }

    @Test
    void languageAndThemeApplyAtOnce() {
        FxStage shown = show();
        shown.click(shown.find("#welcome-theme-light"));
        assertThat(around.desk.preferences().themeProperty().get()).isEqualTo(Theme.LIGHT);
        shown.click(shown.find("#welcome-language-fa"));
        shown.pulse();
        assertThat(FxStage.call(() -> ((Button) shown.find("#welcome-next")).getText()))
                .isEqualTo("بعدی");
        assertThat(FxStage.call(() -> shown.find("#welcome").getNodeOrientation()))
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        shown.click(shown.find("#welcome-language-es"));
        shown.pulse();
        assertThat(FxStage.call(() -> ((Button) shown.find("#welcome-next")).getText()))
                .isEqualTo("Siguiente");
    }

    @Test
    void escAsksBeforeItLeaves() {
        FxStage shown = show();
        shown.type(KeyCode.ESCAPE);
        assertThat(shown.find("#confirm-no").isFocused()).isTrue();
        shown.type(KeyCode.ESCAPE);
        shown.pulse();
        assertThat(isShowing()).isTrue();
        assertThat(around.desk.preferences().welcomedProperty().get()).isFalse();
        shown.type(KeyCode.ESCAPE);
        shown.click(shown.find("#confirm-yes"));
        shown.pulse();
        assertThat(isShowing()).isFalse();
        assertThat(around.desk.preferences().welcomedProperty().get()).isTrue();
    }

    @Test
    void aWrongFigureIsSaidUnderItsField() {
        FxStage shown = show();
        shown.click(shown.find("#welcome-next"));
        shown.click(shown.find("#welcome-skip"));
        shown.pulse();
        String field = "#welcome-" + Limit.MAX_DAILY_LOSS.key();
        FxStage.run(() -> ((TextField) shown.find(field)).setText("500"));
        shown.pulse();
        assertThat(text(field + "-problem")).isEqualTo("From 0.01 % to 100 %");
        shown.click(shown.find("#welcome-next"));
        assertThat(text("#welcome-problem")).startsWith("One of the figures");
        assertThat(around.cockpit.commands).isEmpty();
    }

    @Test
    void leadsToOnesOwnTerminalsAndShowsAFailedInstallationThere() {
        Patients.ward(around);
        around.disk.subList(0, 3).clear();
        around.installAnswer = new Installed(false, "Not installed: C:\\x cannot be written.", List.of());
        FxStage shown = show();
        shown.click(shown.find("#welcome-next"));
        shown.click(shown.find("#welcome-connect"));
        shown.pulse();
        shown.click(shown.find("#welcome-install"));
        shown.pulse();
        assertThat(text("#welcome-outcome")).isEqualTo("Not installed: C:\\x cannot be written.");
        step();
        assertThat(text("#welcome-live")).isEqualTo("Connected: FTMO 100k, Pepper MT4");
    }

    @Test
    void makesAnAddressTestsItAndCopiesIt() {
        around.answerTestWith(Views.decision(Views.FTMO, true, "0.42 lots EURUSD would pass"));
        FxStage shown = show();
        shown.click(shown.find("#welcome-next"));
        shown.click(shown.find("#welcome-skip"));
        shown.click(shown.find("#welcome-skip"));
        shown.pulse();
        shown.click(shown.find("#welcome-make"));
        shown.pulse();
        shown.click(shown.find("#welcome-copy"));
        assertThat(FxStage.call(() -> Clipboard.getSystemClipboard().getString()))
                .endsWith("/webhook/tradingview/k3y");
        shown.click(shown.find("#welcome-test"));
        shown.pulse();
        assertThat(FxStage.call(() -> shown.find("#welcome-answers").lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .toList()))
                .anyMatch(line -> line.contains("12 ms"))
                .anyMatch(line -> line.contains("0.42 lots"));
        assertThat(((Button) shown.find("#welcome-make")).isDisabled()).isTrue();
    }

    @Test
    void isNotShownByItselfASecondTimeNorForAPicture() {
        around.desk.preferences().welcomedProperty().set(true);
        FxStage shown = show();
        assertThat(isShowing()).isFalse();
        FxStage.run(() ->
                around.desk.actions().find("welcome.open").orElseThrow().run().run());
        shown.pulse();
        assertThat(isShowing()).isTrue();
        FxStage.run(() -> {
            welcome.detach();
            around.desk.preferences().welcomedProperty().set(false);
            welcome.attach(false);
        });
        assertThat(isShowing()).isFalse();
    }

    @Test
    void goesOnAtItsStepOnAScreenThatIsBuiltAnew() {
        FxStage shown = show();
        shown.click(shown.find("#welcome-next"));
        shown.pulse();
        FxStage.run(welcome::detach);
        assertThat(around.desk.actions().all()).isEmpty();
        FxStage.run(() -> welcome.attach(true));
        shown.pulse();
        assertThat(WelcomeViewModel.kept(around.fxPorts())).contains(new WelcomeViewModel.Kept(Step.MARKET, true));
        assertThat(isShowing()).isTrue();
    }

    @Test
    void leavesNothingBehind() {
        FxStage shown = show();
        FxStage.run(() -> {
            for (int i = 0; i < 100; i++) {
                welcome.detach();
                welcome.attach(true);
            }
        });
        shown.pulse();
        assertThat(around.frames.listeners()).isEqualTo(1);
        FxStage.run(welcome::detach);
        assertThat(around.frames.listeners()).isZero();
        assertThat(around.desk.actions().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItDid(Theme theme) {
        picture("welcome-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'), theme, Language.EN, Step.LOOK);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyStepLooksAsItDid(Step step) {
        picture("welcome-" + WelcomeView.key(step) + "-dark", Theme.DARK, Language.EN, step);
    }

    @Test
    void looksAsItDidInPersian() {
        picture("welcome-dark-fa", Theme.DARK, Language.FA, Step.LIMITS);
    }

    private void picture(String name, Theme theme, Language language, Step step) {
        around.desk.preferences().languageProperty().set(language);
        around.answerTestWith(Views.decision(Views.FTMO, true, "0.42 lots EURUSD would pass"));
        Patients.ward(around);
        Scene scene = FxStage.call(() -> {
            Scene drawn = scene(theme, 720, 620);
            WelcomeViewModel model = new WelcomeViewModel(around.fxPorts());
            model.begin(step);
            WelcomeView view = new WelcomeView(around.fxPorts(), model);
            host.show(view, () -> {});
            if (step == Step.MARKET) {
                model.marketProperty().set(WelcomeViewModel.Market.CONNECT);
            }
            if (step == Step.SIGNALS) {
                model.address().make(model.words());
                model.address().test();
            }
            view.attach();
            around.frames.step(16);
            Node field = drawn.getRoot().lookup("#welcome-next");
            field.requestFocus();
            return drawn;
        });
        FxStage.layOutAgain(scene);
        GoldenPicture.assertLooksAs(name, scene);
    }
}
