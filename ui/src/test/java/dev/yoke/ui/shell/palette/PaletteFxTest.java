package dev.yoke.ui.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The palette over a window with a button that has the focus.
class PaletteFxTest {

    private final Ports given = new Ports();
    private final List<String> done = new ArrayList<>();
    private final Button before = FxStage.call(Button::new);
    private PaletteView palette;
    private Scene scene;
    private FxStage stage;

    private void show(Theme theme, Language language) {
        given.desk.preferences().languageProperty().set(language);
        given.desk.actions().offer(Action.everywhere("flatten.all", "Flatten all", "Ctrl+Alt+F", () -> done.add("f")));
        given.desk.actions().offer(Action.everywhere("layout.save", "Save the layout as…", "", () -> done.add("s")));
        given.desk
                .actions()
                .offer(Action.trading("symbol.close", "Close the symbol", "Ctrl+Shift+C", () -> false, () -> {}));
        given.cockpit.show(Views.day());
        stage = FxStage.show(() -> {
            palette = new PaletteView(given.ports, Set.of());
            scene = new Scene(new OverlayHost(new StackPane(before)), 800, 560);
            scene.getRoot()
                    .setNodeOrientation(
                            language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            theme.apply(scene);
            return scene;
        });
        FxStage.run(before::requestFocus);
        FxStage.run(() -> palette.toggle(before));
        stage.pulse();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> titles() {
        return FxStage.call(() -> scene.getRoot().lookupAll(".palette-row").stream()
                .map(Node::getAccessibleText)
                .toList());
    }

    private void type(String text) {
        FxStage.run(() -> ((TextField) stage.find("#palette-query")).setText(text));
        stage.pulse();
    }

    private String chosen() {
        return FxStage.call(() -> scene.getRoot().lookupAll(".palette-row").stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse(""));
    }

    @Test
    void anActionIsRunWithTheKeyboardAlone() {
        show(Theme.DARK, Language.EN);
        stage.type(KeyCode.S, KeyCode.A, KeyCode.V, KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        stage.settle();
        assertThat(done).containsExactly("s");
        assertThat(before.isFocused()).isTrue();
        assertThat(FxStage.call(() -> scene.lookup("#palette-query"))).isNull();
    }

    @Test
    void escapeAndAClickBesideItCloseIt() {
        show(Theme.DARK, Language.EN);
        stage.type(KeyCode.ESCAPE);
        assertThat(FxStage.call(() -> scene.lookup("#palette-query"))).isNull();

        FxStage.run(() -> palette.toggle(before));
        stage.pulse();
        stage.moveTo(stage.find("#palette-query"));
        stage.moveBy(-390, 0);
        stage.press();
        stage.release();
        assertThat(FxStage.call(() -> scene.lookup("#palette-query"))).isNull();
    }

    @Test
    void itsKeyAgainClosesIt() {
        show(Theme.DARK, Language.EN);
        FxStage.run(() -> palette.toggle(stage.find("#palette-query")));
        assertThat(FxStage.call(() -> scene.lookup("#palette-query"))).isNull();
        assertThat(before.isFocused()).isTrue();
    }

    @Test
    void aClickChooses() {
        show(Theme.DARK, Language.EN);
        type("flatten");
        stage.click(stage.find(".palette-row"));
        assertThat(done).containsExactly("f");
    }

    @Test
    void whatCanDoNothingStaysOpenAndSaysWhy() {
        show(Theme.DARK, Language.EN);
        type("close the symbol");
        assertThat(chosen()).isEqualTo("Close the symbol nothing to do now Ctrl+Shift+C");
        stage.type(KeyCode.ENTER);
        assertThat(FxStage.call(() -> scene.lookup("#palette-query"))).isNotNull();
    }

    @Test
    void theChoiceIsScrolledIntoSight() {
        show(Theme.DARK, Language.EN);
        stage.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        stage.pulse();
        FxStage.run(() -> {
            Node row = scene.getRoot().lookupAll(".palette-row").stream()
                    .filter(each -> each.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                    .findFirst()
                    .orElseThrow();
            Node list = scene.lookup(".palette .scroll-pane");
            assertThat(list.localToScene(list.getLayoutBounds()).contains(row.localToScene(row.getLayoutBounds())))
                    .isTrue();
        });
    }

    @Test
    void nothingFoundSaysWhatCanBeTyped() {
        show(Theme.DARK, Language.EN);
        type("qqq");
        assertThat(titles()).isEmpty();
        assertThat(((Label) stage.find(".palette .empty-state .headline")).getText())
                .isEqualTo("Nothing is called “qqq”");
        GoldenPicture.assertLooksAs("palette-empty-dark", scene);
    }

    @Test
    void looksAsDesignedInDark() {
        show(Theme.DARK, Language.EN);
        GoldenPicture.assertLooksAs("palette-dark", scene);
        type("loss");
        GoldenPicture.assertLooksAs("palette-found-dark", scene);
    }

    @Test
    void looksAsDesignedInLight() {
        show(Theme.LIGHT, Language.EN);
        type("close");
        GoldenPicture.assertLooksAs("palette-light", scene);
    }

    @Test
    void looksAsDesignedForColourBlindEyes() {
        show(Theme.COLOUR_BLIND, Language.EN);
        type("eur");
        GoldenPicture.assertLooksAs("palette-colour-blind", scene);
    }

    @Test
    void readsFromTheRightInPersian() {
        show(Theme.DARK, Language.FA);
        GoldenPicture.assertLooksAs("palette-dark-fa", scene);
    }
}
