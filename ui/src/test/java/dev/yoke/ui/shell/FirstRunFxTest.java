package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.DemoMarket;
import dev.yoke.testkit.FakeAround;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.shell.dock.Monitors;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.welcome.Welcome;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The wizard over the whole cockpit screen, as a newcomer meets it.
class FirstRunFxTest {

    private static final List<String> PAGES = List.of("look", "market", "limits", "signals", "done");

    private final FakeAround around = new FakeAround();
    private final List<Throwable> failures = new ArrayList<>();
    private double size;
    private CockpitScreen screen;
    private FxStage stage;

    private void show(Language language, int scale) {
        size = 10 * scale;
        around.cockpit.show(Views.day());
        around.desk.preferences().themeProperty().set(Theme.DARK);
        around.desk.preferences().languageProperty().set(language);
        around.desk.preferences().scaleProperty().set(scale);
        ScreenPorts ports = around.fxPorts();
        screen = FxStage.call(() -> new CockpitScreen(
                new CockpitScreen.Parts(
                        around.cockpit,
                        around.cockpit,
                        around.frames,
                        around.clock,
                        ports.zone(),
                        ports.fx(),
                        ports.background(),
                        around.desk,
                        origin -> {},
                        ports.outside()),
                Optional.empty(),
                size,
                size,
                Monitors::now,
                sound -> {}));
        stage = FxStage.show(screen::scene);
        FxStage.run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> fail(failure)));
        FxStage.run(() -> {
            screen.attach();
            screen.welcome(true);
        });
        step();
    }

    /// JavaFX's Headless platform copies a window that is larger than its screen past the screen's end, and shows
    /// it all the same.
    private void fail(Throwable failure) {
        StackTraceElement[] at = failure.getStackTrace();
        if (at.length > 0
                && Arrays.stream(at).noneMatch(each -> each.getClassName().contains("HeadlessWindow"))) {
            failures.add(failure);
        }
    }

    @AfterEach
    void close() {
        FxStage.run(screen::detach);
        stage.close();
        FxStage.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(failures).isEmpty();
    }

    private void step() {
        around.clock.advance(16);
        FxStage.run(() -> around.frames.step(16));
        stage.pulse();
    }

    private String text(String selector) {
        return FxStage.call(() -> ((Labeled) stage.find(selector)).getText());
    }

    /// What the button that flattens is called: it stands outside of the wizard.
    private String flattenName() {
        return FxStage.call(() -> stage.find("#flatten").getAccessibleText());
    }

    private Node focused() {
        return FxStage.call(() -> screen.scene().getFocusOwner());
    }

    @Test
    void anotherLanguageChangesWizardAndCockpitAtOnceAndKeepsTheKeyboardWhereItWas() {
        show(Language.EN, 100);
        String english = flattenName();
        stage.type(KeyCode.TAB);
        tabTo("welcome-language-en");

        stage.type(KeyCode.RIGHT);
        step();
        assertThat(around.desk.language()).isEqualTo(Language.ES);
        assertThat(text("#welcome-next")).isEqualTo("Siguiente");
        assertThat(flattenName()).isNotEqualTo(english);
        assertThat(focused().getId()).isEqualTo("welcome-language-es");

        stage.type(KeyCode.RIGHT);
        step();
        assertThat(around.desk.language()).isEqualTo(Language.FA);
        assertThat(text("#welcome-next")).isEqualTo("بعدی");
        assertThat(FxStage.call(() -> stage.find("#flatten").getEffectiveNodeOrientation()))
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(FxStage.call(() -> stage.find("#welcome").getEffectiveNodeOrientation()))
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(focused().getId()).isEqualTo("welcome-language-fa");
        assertThat(FxStage.call(() -> screen.scene().getRoot().lookupAll("#welcome")))
                .hasSize(1);
    }

    /// The last page names the keys to begin with, of actions that the panels offer.
    @Test
    void theLastPageNamesTheKeysToBeginWith() {
        show(Language.EN, 100);
        for (int i = 1; i < PAGES.size(); i++) {
            stage.type(KeyCode.ENTER);
            step();
        }
        assertThat(Welcome.FIRST_KEYS)
                .allSatisfy(
                        id -> assertThat(around.desk.actions().find(id)).as(id).isPresent());
        List<String> lines = FxStage.call(() -> stage.find("#welcome").lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
        assertThat(lines).contains("F9: New order").anyMatch(line -> line.startsWith("Ctrl+K: "));
    }

    private void tabTo(String id) {
        for (int i = 0; i < 20 && !id.equals(focused().getId()); i++) {
            stage.type(KeyCode.TAB);
        }
        assertThat(focused().getId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"EN, 100", "EN, 150", "ES, 100", "ES, 150", "FA, 100", "FA, 150"})
    void everyPageIsWholeAndReachedByKeys(Language language, int scale) {
        show(language, scale);
        for (String page : PAGES) {
            assertWhole(page);
            FxStage.picture(screen.scene(), "first-run-" + language.code() + "-" + scale + "-" + page + ".png");
            stage.type(KeyCode.ENTER);
            step();
        }
        assertThat(FxStage.call(() -> screen.scene().lookup("#welcome"))).isNull();
        assertThat(around.demoState).isEqualTo(DemoMarket.State.ON);
        assertThat(around.desk.preferences().welcomedProperty().get()).isTrue();
    }

    @Test
    void backLeadsToEveryPageBefore() {
        show(Language.EN, 100);
        for (int i = 1; i < PAGES.size(); i++) {
            stage.type(KeyCode.ENTER);
            step();
        }
        for (int i = 1; i < PAGES.size(); i++) {
            tabTo("welcome-back");
            stage.type(KeyCode.SPACE);
            step();
        }
        assertThat(stage.find("#welcome-back").isDisabled()).isTrue();
        assertThat(((RadioButton) stage.find("#welcome-language-en")).isSelected())
                .isTrue();
    }

    /// Nothing of the wizard is cut off or stands outside of it, and the keyboard is in it.
    private void assertWhole(String page) {
        FxStage.run(() -> {
            Node wizard = stage.find("#welcome");
            Bounds window = wizard.localToScene(wizard.getLayoutBounds());
            assertThat(window.getMinX()).as(page).isNotNegative();
            assertThat(window.getMinY()).as(page).isNotNegative();
            assertThat(window.getMaxX()).as(page).isLessThanOrEqualTo(size);
            assertThat(window.getMaxY()).as(page).isLessThanOrEqualTo(size);
            assertThat(cutOff(wizard)).as(page).isEmpty();
            assertThat(screen.scene().getFocusOwner()).isInstanceOf(Button.class);
        });
    }

    private static List<String> cutOff(Node wizard) {
        List<String> found = new ArrayList<>();
        for (Node node : wizard.lookupAll(".label, .button, .radio-button, .check-box")) {
            Labeled labeled = (Labeled) node;
            Node drawn = labeled.lookup(".text");
            boolean shown = labeled.isVisible() && labeled.getParent().isVisible();
            if (shown && drawn instanceof Text text && !text.getText().equals(labeled.getText())) {
                found.add(labeled.getText() + " is drawn as " + text.getText());
            }
        }
        return found;
    }
}
