package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.Activity;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.GoldenPicture;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Toasts over a window with a button that has the focus.
class ToastsFxTest {

    private static final String SHEET = Objects.requireNonNull(ToastsView.class.getResource("shell.css"), "css")
            .toExternalForm();

    private final Ports given = new Ports();
    private final List<String> undone = new ArrayList<>();
    private final Button before = FxStage.call(Button::new);
    private ToastsViewModel model;
    private ToastsView toasts;
    private Scene scene;
    private FxStage stage;

    @BeforeEach
    void show() {
        show(Theme.DARK, Language.EN);
    }

    private void show(Theme theme, Language language) {
        given.desk.preferences().languageProperty().set(language);
        model = new ToastsViewModel(given.cockpit, given.clock, given.desk);
        stage = FxStage.show(() -> {
            toasts = new ToastsView(given.ports, model);
            Region corner = new Region();
            corner.setMaxSize(300, 10);
            StackPane root = new StackPane(before, corner, toasts.node());
            StackPane.setAlignment(toasts.node(), Pos.BOTTOM_LEFT);
            root.getStylesheets().add(SHEET);
            root.setNodeOrientation(
                    language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            toasts.stayAbove(corner);
            scene = new Scene(new OverlayHost(root), 640, 400);
            theme.apply(scene);
            return scene;
        });
        FxStage.run(toasts::attach);
        FxStage.run(before::requestFocus);
        given.cockpit.show(Views.day());
        frame();
    }

    @AfterEach
    void close() {
        FxStage.run(toasts::detach);
        assertThat(((ManualFrames) given.ports.frames()).listeners()).isZero();
        stage.close();
    }

    private void frame() {
        FxStage.run(() -> ((ManualFrames) given.ports.frames()).step(16));
        stage.pulse();
    }

    private void tell(Runnable notice) {
        FxStage.run(notice);
        stage.pulse();
    }

    private List<String> texts() {
        return FxStage.call(() -> scene.getRoot().lookupAll(".toast .said .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private void stopMoved() {
        tell(() -> given.desk.notices().done("Stop moved", new Notices.Undo("Undo", () -> undone.add("stop"))));
    }

    @Test
    void offersToCloseWhatShouldNotBeOpenAndAsksFirst() {
        given.cockpit.tellOf(
                new Activity.Closing(Views.FTMO, 12, new Symbol("EURUSD"), Side.SELL, Lots.parse("0.10")),
                "Both orders of a pair were filled.");
        given.cockpit.show(Views.day());
        frame();
        stage.click(stage.find("#toast-close-position"));
        assertThat(given.cockpit.sent(Command.ClosePosition.class)).isEmpty();
        assertThat(FxStage.call(() -> ((Labeled) scene.getRoot().lookup(".dialog-box .headline")).getText()))
                .isEqualTo("Close SELL 0.10 EURUSD on FTMO 100k?");
        stage.click(stage.find("#confirm-yes"));
        assertThat(given.cockpit.sent(Command.ClosePosition.class))
                .containsExactly(new Command.ClosePosition(Views.FTMO, 12, Lots.parse("0.10")));
    }

    @Test
    void anUndoByMouseTakesBackOnceAndTheToastGoes() {
        stopMoved();
        stage.click(stage.find("#toast-undo"));
        assertThat(undone).containsExactly("stop");
        assertThat(texts()).isEmpty();
    }

    @Test
    void theKeyboardReachesTheLatestAndUndoesIt() {
        tell(() -> given.desk.notices().refused("refused"));
        stopMoved();
        FxStage.run(toasts::takeFocus);
        stage.settle();
        assertThat(stage.find("#toast-undo").isFocused()).isTrue();
        stage.type(KeyCode.SPACE);
        assertThat(undone).containsExactly("stop");
    }

    @Test
    void escapeDismissesOneAfterTheOtherAndGoesBack() {
        tell(() -> given.desk.notices().refused("first"));
        tell(() -> given.desk.notices().refused("second"));
        FxStage.run(toasts::takeFocus);
        stage.type(KeyCode.ESCAPE);
        stage.pulse();
        assertThat(texts()).containsExactly("first");
        stage.type(KeyCode.ESCAPE);
        stage.pulse();
        assertThat(texts()).isEmpty();
        assertThat(before.isFocused()).isTrue();
    }

    @Test
    void whatTheMouseIsOnStaysAndGoesSoonAfter() {
        tell(() -> given.desk.notices().refused("read me"));
        stage.moveTo(stage.find(".toast"));
        given.clock.advance(60_000);
        frame();
        assertThat(texts()).containsExactly("read me");

        stage.moveTo(before);
        frame();
        assertThat(texts()).containsExactly("read me");
        given.clock.advance(3_000);
        frame();
        assertThat(texts()).isEmpty();
    }

    @Test
    void atMostThreeAreShownNewestOnTopAndAnAlarmGivesWayToNoLesserOne() {
        given.cockpit.tell(Activity.Level.ALARM, "order", "naked");
        given.cockpit.show(Views.day());
        frame();
        for (int i = 1; i <= 5; i++) {
            int number = i;
            tell(() -> given.desk.notices().done("done " + number));
        }
        assertThat(texts()).containsExactly("✓ done 5", "✓ done 4", "▲ naked");
    }

    @Test
    void theSameAgainIsCounted() {
        for (int i = 0; i < 3; i++) {
            tell(() -> given.desk.notices().refused("No price"));
        }
        assertThat(texts()).containsExactly("No price  ×3");
    }

    @Test
    void theSameCauseWithOtherFiguresIsCountedAndTheNewestFiguresStand() {
        tell(() -> given.desk.notices().refused("Denied: risk 1.40 % > limit 1.00 %"));
        tell(() -> given.desk.notices().refused("Denied: risk 1.55 % > limit 1.00 %"));
        tell(() -> given.desk.notices().refused("Denied: margin level 90 %"));
        assertThat(texts()).containsExactly("Denied: margin level 90 %", "Denied: risk 1.55 % > limit 1.00 %  ×2");
    }

    @Test
    void aLongOneHasTwoLinesUntilItIsLookedAtAndAClickDismissesIt() {
        tell(() -> given.desk.notices().refused("The margin level of Birch MT5 would be 106.26 %. ".repeat(4)));
        stage.moveTo(before);
        stage.pulse();
        double brief = height();
        stage.moveTo(stage.find(".toast"));
        stage.pulse();
        assertThat(brief).isLessThanOrEqualTo(44);
        assertThat(height()).isGreaterThan(brief + 15);
        stage.click(stage.find(".toast"));
        assertThat(texts()).isEmpty();
    }

    private double height() {
        return FxStage.call(() -> stage.find(".toast").getBoundsInParent().getHeight());
    }

    @Test
    void fillsAreToastedAndNotesAreNot() {
        given.cockpit.tell(Activity.Level.GOOD, "order", "Filled: BUY 0.50 EURUSD");
        given.cockpit.tell(Activity.Level.GOOD, "reconcile", "reconciled");
        given.cockpit.tell(Activity.Level.NOTE, "order", "a note");
        given.cockpit.show(Views.day());
        frame();
        assertThat(texts()).containsExactly("✓ Filled: BUY 0.50 EURUSD");
    }

    @Test
    void streamerModeHidesMoneyInWhatIsSaid() {
        FxStage.run(() -> given.desk.preferences().streamerProperty().set(true));
        tell(() -> given.desk.notices().done("Closed 0.50 EURUSD, -1 204.50 USD (1.2 R)"));
        assertThat(texts()).containsExactly("✓ Closed ••• EURUSD, ••• USD (1.2 R)");
    }

    @Test
    void whatIsShownAlreadyIsHiddenWhenStreamerModeIsSwitchedOn() {
        tell(() -> given.desk.notices().done("Closed 0.50 EURUSD, -1 204.50 USD (1.2 R)"));
        FxStage.run(() -> given.desk.preferences().streamerProperty().set(true));
        stage.pulse();
        assertThat(texts()).containsExactly("✓ Closed ••• EURUSD, ••• USD (1.2 R)");
    }

    @Test
    void twoOfTheSameKeepBothUndos() {
        stopMoved();
        stopMoved();
        assertThat(texts()).hasSize(2);
        stage.click(stage.find("#toast-undo"));
        stage.pulse();
        stage.click(stage.find("#toast-undo"));
        assertThat(undone).containsExactly("stop", "stop");
    }

    @Test
    void theyKeepToTheCornerOfThePanelBelow() {
        stopMoved();
        double width =
                FxStage.call(() -> stage.find(".toast").getBoundsInParent().getWidth());
        assertThat(width).isLessThanOrEqualTo(300);
        Node between = FxStage.call(toasts::node);
        assertThat(between.isPickOnBounds()).isFalse();
    }

    private void fill() {
        given.cockpit.tell(Activity.Level.ALARM, "order", "Pepper MT4: GBPUSD has no stop. Set one.");
        given.cockpit.tell(
                Activity.Level.WARNING, "order", "Denied: risk 1.40 % > limit 1.00 % per trade (FTMO 100k).");
        given.cockpit.show(Views.day());
        frame();
        stopMoved();
    }

    @Test
    void looksAsDesignedInEveryTheme() {
        fill();
        GoldenPicture.assertLooksAs("toasts-dark", scene);
        FxStage.run(() -> Theme.LIGHT.apply(scene));
        stage.pulse();
        GoldenPicture.assertLooksAs("toasts-light", scene);
        FxStage.run(() -> Theme.COLOUR_BLIND.apply(scene));
        stage.pulse();
        GoldenPicture.assertLooksAs("toasts-colour-blind", scene);
    }

    @Test
    void standsOnTheRightInPersian() {
        close();
        show(Theme.DARK, Language.FA);
        fill();
        GoldenPicture.assertLooksAs("toasts-dark-fa", scene);
    }
}
