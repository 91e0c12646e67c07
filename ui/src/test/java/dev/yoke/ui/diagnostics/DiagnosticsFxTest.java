package dev.yoke.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.HostProcess.Level;
import dev.yoke.core.port.HostProcess.LogLine;
import dev.yoke.testkit.FakeAround;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Illness;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The diagnostics under a real mouse and real keys.
class DiagnosticsFxTest {

    private final FakeAround around = new FakeAround();
    private @Nullable DiagnosticsView view;
    private @Nullable FxStage stage;

    private Scene scene(Theme theme) {
        DiagnosticsView made = new DiagnosticsView(around.fxPorts(), new DiagnosticsViewModel(around.fxPorts()));
        view = made;
        OverlayHost host = new OverlayHost(made.node());
        host.setNodeOrientation(
                around.desk.language().isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        Scene scene = new Scene(host, 980, 820);
        theme.apply(scene);
        return scene;
    }

    private FxStage show() {
        around.desk.preferences().languageProperty().set(Language.EN);
        Illness.of(around);
        FxStage shown = FxStage.show(() -> scene(Theme.DARK));
        stage = shown;
        FxStage.run(view::attach);
        shown.pulse();
        return shown;
    }

    @AfterEach
    void close() {
        if (stage != null) {
            FxStage.run(view::detach);
            stage.close();
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<LogLine> list() {
        return (ListView<LogLine>) stage.find("#diagnostics-log");
    }

    private static String clipboard() {
        return FxStage.call(() -> Clipboard.getSystemClipboard().getString());
    }

    private void step(long ms) {
        around.clock.advance(ms);
        FxStage.run(() -> around.frames.step(ms));
        stage.pulse();
    }

    @Test
    void copiesAndSavesTheReportWithTheMouse() {
        FxStage shown = show();
        shown.click(shown.find("#diagnostics-copy"));
        assertThat(clipboard()).startsWith("Yoke diagnostics").contains("disk full");
        shown.click(shown.find("#diagnostics-save"));
        assertThat(around.saved).hasSize(1);
    }

    @Test
    void findsWordsOfTheLogWithTheKeyboardAlone() {
        FxStage shown = show();
        FxStage.run(view::focus);
        for (int i = 0; i < 8 && !shown.find("#diagnostics-search").isFocused(); i++) {
            shown.type(KeyCode.TAB);
        }
        assertThat(shown.find("#diagnostics-search").isFocused()).isTrue();
        shown.type(KeyCode.D, KeyCode.I, KeyCode.S, KeyCode.K);
        assertThat(FxStage.call(() -> ((TextField) shown.find("#diagnostics-search")).getText()))
                .isEqualTo("disk");
        assertThat(FxStage.call(() -> list().getItems().size())).isEqualTo(1);
        for (int i = 0; i < 4 && !list().isFocused(); i++) {
            shown.type(KeyCode.TAB);
        }
        shown.type(KeyCode.DOWN);
        shown.keyDown(KeyCode.CONTROL, KeyCode.C);
        shown.keyUp(KeyCode.C, KeyCode.CONTROL);
        assertThat(clipboard()).contains("ERROR [engine] SqliteJournal - The journal cannot write");
    }

    @Test
    void followsTheLogUntilOneGoesUp() {
        FxStage shown = show();
        for (int i = 0; i < 100; i++) {
            around.logs(Level.INFO, "Cockpit", "line " + i);
        }
        step(500);
        assertThat(FxStage.call(() -> list().lookupAll(".log-line").stream()
                        .anyMatch(
                                cell -> String.valueOf(cell.getAccessibleText()).contains("line 99"))))
                .isTrue();
        FxStage.run(() -> list().requestFocus());
        shown.type(KeyCode.PAGE_UP);
        assertThat(((ToggleButton) shown.find("#diagnostics-follow")).isSelected())
                .isFalse();
        around.logs(Level.INFO, "Cockpit", "far below");
        step(500);
        assertThat(FxStage.call(() -> list().lookupAll(".log-line").stream()
                        .noneMatch(
                                cell -> String.valueOf(cell.getAccessibleText()).contains("far below"))))
                .isTrue();
        shown.click(shown.find("#diagnostics-follow"));
        shown.pulse();
        assertThat(FxStage.call(() -> list().lookupAll(".log-line").stream()
                        .anyMatch(
                                cell -> String.valueOf(cell.getAccessibleText()).contains("far below"))))
                .isTrue();
    }

    @Test
    void leavesNothingBehindWhenItIsTakenAway() {
        show();
        int frames = around.frames.listeners();
        for (int i = 0; i < 100; i++) {
            FxStage.run(() -> {
                view.detach();
                view.attach();
            });
        }
        assertThat(around.frames.listeners()).isEqualTo(frames);
        FxStage.run(view::detach);
        assertThat(around.frames.listeners()).isZero();
        assertThat(around.desk.actions().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsItDid(Theme theme) {
        picture("diagnostics-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-'), theme, Language.EN);
    }

    @Test
    void looksAsItDidInPersian() {
        picture("diagnostics-dark-fa", Theme.DARK, Language.FA);
    }

    private void picture(String name, Theme theme, Language language) {
        around.desk.preferences().languageProperty().set(language);
        Illness.of(around);
        Scene scene = FxStage.call(() -> {
            Scene drawn = scene(theme);
            view.attach();
            return drawn;
        });
        FxStage.layOutAgain(scene);
        GoldenPicture.assertLooksAs(name, scene);
        FxStage.run(view::detach);
    }
}
