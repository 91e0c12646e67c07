package dev.yoke.ui.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.TerminalInstallations.Installed;
import dev.yoke.testkit.FakeAround;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Patients;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The Doctor under a real mouse and real keys.
class TerminalsFxTest {

    private final FakeAround around = new FakeAround();
    private @Nullable TerminalsView view;
    private @Nullable FxStage stage;

    private FxStage show() {
        around.desk.preferences().languageProperty().set(Language.EN);
        FxStage shown = FxStage.show(() -> scene(Theme.DARK, 900, 700));
        stage = shown;
        FxStage.run(view::attach);
        shown.pulse();
        return shown;
    }

    private Scene scene(Theme theme, double width, double height) {
        TerminalsView made = new TerminalsView(around.fxPorts(), new TerminalsViewModel(around.fxPorts()));
        view = made;
        OverlayHost host = new OverlayHost(made.node());
        host.setNodeOrientation(
                around.desk.language().isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        Scene scene = new Scene(host, width, height);
        theme.apply(scene);
        return scene;
    }

    @AfterEach
    void close() {
        if (stage != null) {
            FxStage.run(view::detach);
            stage.close();
        }
    }

    private String text(String selector) {
        return FxStage.call(() -> ((Label) stage.find(selector)).getText());
    }

    private static String clipboard() {
        return FxStage.call(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void installsWithTheMouseAfterItWasConfirmed() {
        Patients.ward(around);
        FxStage shown = show();
        FxStage.run(() -> list().getSelectionModel().select(3));
        shown.pulse();
        shown.click(shown.find("#terminals-install"));
        assertThat(around.installed).isEmpty();
        shown.click(shown.find("#confirm-yes"));
        shown.pulse();
        assertThat(around.installed).hasSize(1);
        assertThat(text("#terminals-outcome")).startsWith("Done. Expert Advisor 1.2.0");
    }

    @Test
    void aFailedInstallationIsShownBesideTheButton() {
        Patients.ward(around);
        around.installAnswer =
                new Installed(false, "Not installed: C:\\x cannot be written. Close the terminal.", List.of());
        FxStage shown = show();
        FxStage.run(() -> list().getSelectionModel().select(3));
        shown.pulse();
        shown.click(shown.find("#terminals-install"));
        shown.click(shown.find("#confirm-yes"));
        shown.pulse();
        assertThat(text("#terminals-outcome"))
                .isEqualTo("Failed. Not installed: C:\\x cannot be written. Close the terminal.");
        FxStage.run(() -> list().getSelectionModel().select(0));
        shown.pulse();
        assertThat(shown.find("#terminals-outcome").getParent().isVisible()).isFalse();
    }

    @Test
    void worksWithTheKeyboardAlone() {
        Patients.ward(around);
        FxStage shown = show();
        FxStage.run(view::focus);
        shown.type(KeyCode.END);
        shown.pulse();
        assertThat(FxStage.call(
                        () -> list().getSelectionModel().getSelectedItem().title()))
                .isEqualTo("Alder MT5");
        for (int i = 0; i < 12 && !shown.find("#terminals-install").isFocused(); i++) {
            shown.type(KeyCode.TAB);
        }
        assertThat(shown.find("#terminals-install").isFocused()).isTrue();
        shown.type(KeyCode.SPACE);
        assertThat(shown.find("#confirm-no").isFocused()).isTrue();
        shown.type(KeyCode.ESCAPE);
        assertThat(around.installed).isEmpty();
        shown.type(KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE);
        shown.pulse();
        assertThat(around.installed).hasSize(1);
    }

    @Test
    void aLookCanBeCancelledWhileItGoesOn() {
        Patients.ward(around);
        FxStage shown = show();
        around.disk.clear();
        around.held = true;
        shown.click(shown.find("#terminals-scan"));
        shown.pulse();
        assertThat(shown.find("#terminals-cancel").getParent().isVisible()).isTrue();
        assertThat(((Button) shown.find("#terminals-scan")).isDisabled()).isTrue();
        shown.click(shown.find("#terminals-cancel"));
        FxStage.run(around::release);
        shown.pulse();
        assertThat(shown.find("#terminals-cancel").getParent().isVisible()).isFalse();
        assertThat(FxStage.call(() -> list().getItems().size())).isEqualTo(4);
    }

    @Test
    void aFolderThatIsNoneIsSaidBesideTheField() {
        around.badFolders.add("/nowhere");
        FxStage shown = show();
        FxStage.run(() -> {
            TextField field = (TextField) shown.find("#terminals-folder");
            field.setText("/nowhere");
            field.requestFocus();
        });
        shown.type(KeyCode.ENTER);
        shown.pulse();
        assertThat(text("#terminals-folder-problem")).isEqualTo("/nowhere is not a folder.");
        assertThat(shown.find("#terminals-folder-problem").isVisible()).isTrue();
    }

    @Test
    void copiesTheReportWithoutSecrets() {
        around.cockpit.show(Patients.view(Patients.mt5("SECRET").view()));
        FxStage shown = show();
        shown.click(shown.find("#terminals-report"));
        assertThat(clipboard())
                .contains("Yoke, terminals", "Algo Trading is on")
                .doesNotContain("SECRET");
    }

    @Test
    void nothingFoundSaysWhereItLookedAndOffersTheSimulatedMarket() {
        FxStage shown = show();
        assertThat(text("#terminals-places")).contains("MetaQuotes");
        shown.click(shown.find("#terminals-demo-start"));
        around.clock.advance(600);
        FxStage.run(() -> around.frames.step(16));
        shown.pulse();
        assertThat(around.demoState).isEqualTo(DemoMarket.State.ON);
        shown.click(shown.find("#terminals-demo-end"));
        shown.click(shown.find("#confirm-yes"));
        assertThat(around.demoState).isEqualTo(DemoMarket.State.OFF);
    }

    @Test
    void leavesNothingBehindWhenItIsTakenAway() {
        Patients.ward(around);
        FxStage shown = show();
        int frames = around.frames.listeners();
        int actions = around.desk.actions().all().size();
        for (int i = 0; i < 100; i++) {
            FxStage.run(() -> {
                view.detach();
                view.attach();
            });
        }
        shown.pulse();
        assertThat(around.frames.listeners()).isEqualTo(frames);
        assertThat(around.desk.actions().all()).hasSize(actions);
        FxStage.run(view::detach);
        assertThat(around.frames.listeners()).isZero();
        assertThat(around.desk.actions().all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private ListView<Patient> list() {
        return (ListView<Patient>) stage.find("#terminals-list");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItDid(Theme theme) {
        picture(
                "terminals-" + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                theme,
                Language.EN,
                1);
    }

    @Test
    void looksAsItDidInPersian() {
        picture("terminals-dark-fa", Theme.DARK, Language.FA, 1);
    }

    @Test
    void looksAsItDidWhereNothingWasFound() {
        FakeAround empty = new FakeAround();
        empty.desk.preferences().languageProperty().set(Language.EN);
        Scene scene = FxStage.call(() -> {
            TerminalsView made = new TerminalsView(empty.fxPorts(), new TerminalsViewModel(empty.fxPorts()));
            Scene drawn = new Scene(new OverlayHost(made.node()), 640, 480);
            Theme.DARK.apply(drawn);
            made.attach();
            return drawn;
        });
        FxStage.layOutAgain(scene);
        GoldenPicture.assertLooksAs("terminals-empty-dark", scene);
    }

    private void picture(String name, Theme theme, Language language, int chosen) {
        around.desk.preferences().languageProperty().set(language);
        Patients.ward(around);
        Scene scene = FxStage.call(() -> {
            Scene drawn = scene(theme, 980, 760);
            view.attach();
            ((ListView<?>) drawn.getRoot().lookup("#terminals-list"))
                    .getSelectionModel()
                    .select(chosen);
            return drawn;
        });
        FxStage.layOutAgain(scene);
        GoldenPicture.assertLooksAs(name, scene);
        FxStage.run(view::detach);
    }
}
