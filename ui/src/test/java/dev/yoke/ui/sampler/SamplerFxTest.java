package dev.yoke.ui.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FakeClock;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.KeptTexts;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerFxTest {

    private static final Set<String> OF_PANELS = Set.of(
            "SideButtons",
            "FieldRow",
            "HeatCell",
            "Sparkline",
            "PriceText",
            "ChartSurface",
            "MeterRow",
            "HeaderMeter",
            "StatusLight",
            "AccountChipView",
            "EmptyState",
            "PanelTitle",
            "Sentence");

    private final Desk desk = new Desk(new KeptTexts());
    private final ManualFrames frames = new ManualFrames();
    private SamplerScreen screen;
    private FxStage stage;

    private void show(Theme theme, Language language, String page) {
        desk.preferences().themeProperty().set(theme);
        desk.preferences().languageProperty().set(language);
        stage = FxStage.show(() -> {
            screen = new SamplerScreen(
                    new SamplerScreen.Parts(
                            desk,
                            frames,
                            new FakeClock(Views.NOW),
                            ZoneId.of("UTC"),
                            Runnable::run,
                            new Background(Runnable::run, Runnable::run)),
                    page,
                    960,
                    700);
            return screen.scene();
        });
        FxStage.run(screen::attach);
        stage.pulse();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            FxStage.run(screen::detach);
            stage.close();
        }
    }

    private static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsTheControlsInEveryTheme(Theme theme) {
        show(theme, Language.EN, "controls");
        GoldenPicture.assertLooksAs("sampler-controls-" + name(theme), screen.scene());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsTheColoursOfEveryTheme(Theme theme) {
        show(theme, Language.EN, "colours");
        GoldenPicture.assertLooksAs("sampler-colours-" + name(theme), screen.scene());
    }

    @Test
    void readsFromTheRightInPersian() {
        show(Theme.DARK, Language.FA, "controls");
        GoldenPicture.assertLooksAs("sampler-controls-dark-fa", screen.scene());
    }

    @Test
    void everyPageOpensAndLeavesNothingBehind() {
        show(Theme.DARK, Language.EN, "colours");
        for (String page : SamplerScreen.pages(new Ports().ports)) {
            stage.click(stage.find("#page-" + page));
            stage.pulse();
            FxStage.picture(screen.scene(), "sampler-" + page + ".png");
            assertThat(((Labeled) stage.find(".page-title")).getText())
                    .isNotEmpty()
                    .doesNotContain("‹");
        }
        stage.click(stage.find("#page-colours"));
        assertThat(frames.listeners()).isZero();
    }

    /// Every control of `ui.control`, and those that live in a panel of their own, is on a page.
    @Test
    void everyOwnControlHasAPage() throws IOException {
        show(Theme.DARK, Language.EN, "colours");
        Set<String> seen = new TreeSet<>();
        for (String page : SamplerScreen.pages(new Ports().ports)) {
            stage.click(stage.find("#page-" + page));
            FxStage.run(() -> frames.step(500));
            stage.pulse();
            FxStage.run(() -> collect(screen.scene().getRoot(), seen));
        }
        Set<String> wanted = new TreeSet<>(OF_PANELS);
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/yoke/ui/control"))) {
            files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .filter(SamplerFxTest::isControl)
                    .forEach(wanted::add);
        }
        wanted.removeAll(seen);
        assertThat(wanted).isEmpty();
    }

    private static boolean isControl(String name) {
        try {
            return Node.class.isAssignableFrom(Class.forName("dev.yoke.ui.control." + name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Node node, Set<String> seen) {
        seen.add(node.getClass().getSimpleName());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, seen));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket", "chart", "watch", "heat", "meters"})
    void thePaintedControlsLookAsTheyDid(String page) {
        show(Theme.DARK, Language.EN, page);
        for (int i = 0; i < 3; i++) {
            FxStage.run(() -> frames.step(500));
            stage.pulse();
        }
        GoldenPicture.assertLooksAs("sampler-" + page + "-dark", screen.scene());
    }

    @Test
    void anotherLanguageAndSizeBuildThePageAnew() {
        show(Theme.DARK, Language.EN, "dialogs");
        FxStage.run(() -> desk.preferences().languageProperty().set(Language.ES));
        FxStage.run(() -> desk.preferences().scaleProperty().set(150));
        stage.pulse();
        assertThat(((Button) stage.find("#sample-ask")).getText()).isEqualTo("Cerrar 3 posiciones…");
        Node content = FxStage.call(
                () -> screen.scene().getRoot().getChildrenUnmodifiable().getFirst());
        assertThat(content.getLayoutBounds().getWidth()).isEqualTo(640);
    }

    @Test
    void aQuestionIsAnsweredWithTheKeyboardAlone() {
        show(Theme.DARK, Language.EN, "dialogs");
        FxStage.run(() -> stage.find("#sample-ask").requestFocus());
        stage.type(KeyCode.SPACE);
        stage.pulse();
        assertThat(stage.find("#confirm-no").isFocused()).isTrue();
        GoldenPicture.assertLooksAs("sampler-dialog-dark", screen.scene());
        stage.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(((Labeled) stage.find("#sample-answer")).getText()).isEqualTo("Closed, if there were any");
    }

    @Test
    void compactRowsAreLowerAndCalmScreensDoNotFlash() {
        show(Theme.DARK, Language.EN, "table");
        assertThat(rowHeight()).isEqualTo(24);
        FxStage.run(() -> desk.preferences().compactProperty().set(true));
        stage.pulse();
        assertThat(rowHeight()).isEqualTo(20);
    }

    private double rowHeight() {
        return FxStage.call(
                () -> stage.find(".table-row-cell").getLayoutBounds().getHeight());
    }
}
