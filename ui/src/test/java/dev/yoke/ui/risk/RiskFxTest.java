package dev.yoke.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Command;
import dev.yoke.core.view.CockpitView;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Risks;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RiskFxTest {

    private final Ports given = new Ports();
    private RiskMetersView view;
    private FxStage stage;

    private void open(Language language, Theme theme, CockpitView day) {
        FxStage.startToolkit();
        given.desk.preferences().languageProperty().set(language);
        given.cockpit.show(day);
        stage = FxStage.show(() -> {
            view = new RiskMetersView(given.ports, new RiskViewModel(given.ports));
            OverlayHost host = new OverlayHost(view.node());
            host.setNodeOrientation(
                    language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            Scene scene = new Scene(host, 460, 880);
            theme.apply(scene);
            view.attach();
            return scene;
        });
        FxStage.run(() -> ((ManualFrames) given.ports.frames()).step(16));
        stage.pulse();
    }

    @AfterEach
    void close() {
        FxStage.run(view::detach);
        stage.close();
    }

    @Test
    void protectsWhatHasNoStopOnlyAfterAYes() {
        open(Language.EN, Theme.DARK, Risks.busy());
        stage.click(stage.find("#risk-protect-Pepper-MT4"));
        assertThat(stage.find("#confirm-no").isFocused()).isTrue();
        stage.type(KeyCode.ESCAPE);
        assertThat(given.cockpit.sent(Command.ProtectPositions.class)).isEmpty();

        stage.click(stage.find("#risk-protect-Pepper-MT4"));
        stage.click(stage.find("#confirm-yes"));
        assertThat(given.cockpit.sent(Command.ProtectPositions.class))
                .containsExactly(new Command.ProtectPositions(Optional.of(Views.PEPPER)));
    }

    @Test
    void aMeterExplainsItselfByKeyboardAlone() {
        open(Language.EN, Theme.DARK, Risks.busy());
        FxStage.run(view::focus);
        Node more = stage.find(".meter-more");
        assertThat(more.isVisible()).isFalse();
        stage.type(KeyCode.ENTER);
        assertThat(more.isVisible()).isTrue();
        assertThat(FxStage.call(() -> more.lookup(".limit-link"))).isNotNull();
        stage.type(KeyCode.SPACE);
        assertThat(more.isVisible()).isFalse();
    }

    @Test
    void everyMeterSpeaks() {
        open(Language.EN, Theme.DARK, Risks.busy());
        assertThat(FxStage.call(() -> view.node().lookupAll(".meter-row")))
                .allSatisfy(row -> assertThat(row.getAccessibleText()).contains("% used"));
    }

    @Test
    void saysWhatWillStandHereWhereThereIsNothing() {
        open(Language.EN, Theme.DARK, CockpitView.EMPTY);
        assertThat(((Label) stage.find(".empty-state .headline")).getText()).isEqualTo("No account yet");
    }

    @Test
    void leavesNothingBehindWhenItIsDetached() {
        open(Language.EN, Theme.DARK, Risks.busy());
        ManualFrames frames = (ManualFrames) given.ports.frames();
        FxStage.run(() -> {
            for (int i = 0; i < 100; i++) {
                view.detach();
                view.attach();
            }
        });
        assertThat(frames.listeners()).isEqualTo(1);
        FxStage.run(view::detach);
        assertThat(frames.listeners()).isZero();
        assertThat(given.desk.actions().all()).isEmpty();
    }

    @Test
    void looksAsItShould() {
        picture("risk-dark", Language.EN, Theme.DARK);
    }

    @Test
    void looksAsItShouldInTheLight() {
        picture("risk-light", Language.EN, Theme.LIGHT);
    }

    @Test
    void looksAsItShouldToTheColourBlind() {
        picture("risk-colour-blind", Language.EN, Theme.COLOUR_BLIND);
    }

    @Test
    void looksAsItShouldInPersian() {
        picture("risk-dark-fa", Language.FA, Theme.DARK);
    }

    private void picture(String name, Language language, Theme theme) {
        open(language, theme, Risks.busy());
        GoldenPicture.assertLooksAs(name, FxStage.call(() -> view.node().getScene()));
    }
}
