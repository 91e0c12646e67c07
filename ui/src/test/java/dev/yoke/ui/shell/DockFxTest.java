package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Views;
import dev.yoke.ui.blotter.BlotterView;
import dev.yoke.ui.chat.ChatView;
import dev.yoke.ui.heatmap.HeatMapView;
import dev.yoke.ui.shell.dock.DockViewModel;
import dev.yoke.ui.shell.dock.Place;
import dev.yoke.ui.signals.InboxView;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.ticket.TicketView;
import dev.yoke.ui.watchlist.WatchListView;
import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Panels moved about with the real mouse and with keys alone.
class DockFxTest {

    private Screen screen;
    private FxStage stage;

    @BeforeEach
    void show() {
        screen = new Screen(Theme.DARK, 900, 800);
        open();
    }

    private void open() {
        screen.cockpit.show(Views.day());
        stage = FxStage.show(screen.screen::scene);
        screen.attach();
        screen.step(16);
        stage.settle();
    }

    @AfterEach
    void close() {
        screen.detach();
        stage.close();
    }

    private DockViewModel dock() {
        return screen.screen.dock();
    }

    private List<String> panels() {
        return FxStage.call(() -> dock().layoutProperty().get().main().panels());
    }

    @Test
    void aTabIsDraggedToAnotherEdge() {
        Bounds chart = onScreen("#panel-chart");
        drag("#tab-chat", chart.getMinX() + 12, chart.getCenterY());

        assertThat(panels()).containsSubsequence("watch", "chat", "chart", "blotter", "heat", "ticket");
        assertThat(onScreen("#panel-chat").getMaxX())
                .isLessThan(onScreen("#panel-chart").getMinX() + 2);
    }

    @Test
    void aTabIsDraggedIntoOtherTabs() {
        drag(
                "#tab-chat",
                onScreen("#tab-watch").getCenterX() + 4,
                onScreen("#tab-watch").getCenterY());

        assertThat(panels()).containsSubsequence("watch", "chat", "chart", "blotter", "heat", "ticket");
        assertThat(find("#panel-chat").isVisible()).isTrue();
        assertThat(find("#panel-watch").isVisible()).isFalse();
    }

    @Test
    void aTabDroppedOutsideGetsAWindowAndComesBackWhenThatIsClosed() {
        List<String> before = panels();
        dragOutside("#tab-heat");

        assertThat(panels()).doesNotContain("heat");
        Stage window = detached();
        assertThat(find(window, "#panel-heat").isVisible()).isTrue();
        assertThat(find(window, "#money-word").isVisible()).isTrue();

        FxStage.run(() -> window.getOnCloseRequest().handle(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        stage.settle();
        assertThat(panels()).isEqualTo(before);
        assertThat(find("#panel-heat").isVisible()).isTrue();
        assertThat(window.isShowing()).isFalse();
    }

    @Test
    void escapeLeavesADraggedTabWhereItWas() {
        List<String> before = panels();
        stage.moveTo(find("#tab-chat"));
        stage.press();
        stage.moveBy(-200, 0);
        stage.type(KeyCode.ESCAPE);
        stage.moveBy(-200, 0);
        stage.release();

        assertThat(panels()).isEqualTo(before);
    }

    @Test
    void keysAloneGoRoundMoveMaximiseCloseAndReopen() {
        stage.type(KeyCode.F6);
        assertThat(focused()).isEqualTo("watch");
        stage.type(KeyCode.F6);
        assertThat(focused()).isEqualTo("signals");
        withKeys(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused()).isEqualTo("watch");

        stage.type(KeyCode.F11);
        assertThat(find("#panel-watch").getLayoutBounds().getWidth()).isGreaterThan(800);
        stage.type(KeyCode.F11);
        assertThat(find("#panel-watch").getLayoutBounds().getWidth()).isLessThan(300);

        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.RIGHT);
        assertThat(panels()).contains("watch");
        assertThat(focused()).isEqualTo("watch");
        withKeys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(focused()).isEqualTo("chart");

        withKeys(KeyCode.CONTROL, KeyCode.W);
        assertThat(panels()).doesNotContain("chart");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(panels()).contains("chart");
        assertThat(focused()).isEqualTo("chart");
    }

    @Test
    void aPanelIsDetachedAndTakenBackByKey() {
        stage.type(KeyCode.F6);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(panels()).doesNotContain("watch");
        Stage window = detached();
        assertThat(find(window, "#panel-watch").isVisible()).isTrue();

        pressIn(window, KeyCode.D);
        assertThat(panels()).contains("watch");
    }

    @Test
    void theArrangementComesBackAfterARestart() {
        dragOutside("#tab-heat");
        drag(
                "#tab-chat",
                onScreen("#tab-watch").getCenterX() + 4,
                onScreen("#tab-watch").getCenterY());
        var before = dock().layoutProperty().get().main();
        restart();

        assertThat(dock().layoutProperty().get().main()).isEqualTo(before);
        assertThat(find(detached(), "#panel-heat").isVisible()).isTrue();
    }

    @Test
    void aWindowWhoseMonitorIsGoneComesToThePrimaryOne() {
        FxStage.run(() -> dock().detach("heat", new Place(5000, 300, 400, 300)));
        screen.texts.texts.put(
                "layout", screen.texts.texts.get("layout").replaceAll("\"x\" : [0-9.]+", "\"x\" : 5000"));
        restart();

        Stage window = detached();
        assertThat(window.getX()).isBetween(0.0, 600.0);
        assertThat(window.getY()).isBetween(0.0, 700.0);
    }

    @Test
    void aDamagedArrangementIsTheDefaultAndSaidSo() {
        screen.texts.texts.put("layout", "{\"version\": 9, \"from\": \"the future\"}");
        restart();

        assertThat(panels()).contains("ticket", "blotter");
        assertThat(screen.notices).anyMatch(text -> text.contains("layout"));
    }

    @Test
    void panelsThatThisVersionDoesNotKnowAreNamed() {
        FxStage.run(() -> dock().close("chat"));
        screen.texts.texts.put("layout", screen.texts.texts.get("layout").replace("\"heat\"", "\"crystal-ball\""));
        restart();

        assertThat(panels()).doesNotContain("heat", "crystal-ball");
        assertThat(screen.notices).anyMatch(text -> text.contains("crystal-ball"));
    }

    private void restart() {
        close();
        screen = screen.again();
        open();
    }

    @Test
    void anotherLanguageShowsTheSameArrangementMirrored() {
        FxStage.run(() -> dock().close("chat"));
        List<String> before = panels();
        FxStage.run(() -> screen.desk.preferences().languageProperty().set(Language.FA));
        screen.step(16);
        stage.pulse();

        assertThat(panels()).isEqualTo(before);
        assertThat(onScreen("#panel-watch").getMinX())
                .isGreaterThan(onScreen("#panel-chart").getMinX());
    }

    /// By the bundles: a text that stands in the English ones and is another in Spanish.
    @Test
    void anotherLanguageIsSpokenByEverythingThatIsShown() {
        Set<String> english = onlyEnglish();
        assertThat(shownTexts()).containsAnyElementsOf(english);
        FxStage.run(() -> screen.desk.preferences().languageProperty().set(Language.ES));
        screen.step(600);
        stage.pulse();
        assertThat(shownTexts()).isNotEmpty().doesNotContainAnyElementsOf(english);
    }

    private List<String> shownTexts() {
        List<String> texts = new ArrayList<>();
        FxStage.run(() -> screen.screen.scene().getRoot().lookupAll("*").forEach(node -> {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                texts.add(labeled.getText());
            }
        }));
        return texts;
    }

    private static Set<String> onlyEnglish() {
        Set<String> english = new TreeSet<>();
        Set<String> spanish = new TreeSet<>();
        for (Class<?> anchor : List.of(
                DockFxTest.class,
                DockViewModel.class,
                BlotterView.class,
                ChatView.class,
                HeatMapView.class,
                RuleNames.class,
                InboxView.class,
                TicketView.class,
                WatchListView.class)) {
            Phrases texts = Phrases.of(anchor, Language.EN);
            texts.keys().filter(key -> !texts.pattern(key).contains("{")).forEach(key -> english.add(texts.get(key)));
            Phrases other = Phrases.of(anchor, Language.ES);
            other.keys().forEach(key -> spanish.add(other.pattern(key)));
        }
        english.removeAll(spanish);
        return english;
    }

    @Test
    void theScreenIsShownLargerAtOnce() {
        double before = onScreen("#tab-watch").getHeight();
        FxStage.run(() -> screen.desk.preferences().scaleProperty().set(150));
        stage.pulse();

        assertThat(onScreen("#tab-watch").getHeight()).isCloseTo(before * 1.5, within(0.1));
        assertThat(onScreen(".status-bar").getMaxY()).isCloseTo(800, within(1.0));
    }

    @Test
    void aDetachedWindowSaysLiveHaltedAndLocked() {
        FxStage.run(() -> dock().detach("heat", new Place(100, 100, 400, 300)));
        Stage window = detached();
        screen.cockpit.show(Views.armed());
        screen.step(300);
        stage.settle();
        assertThat(((Label) find(window, "#money-word")).getText()).isEqualTo("LIVE");
        assertThat(find(window, ".shell").getPseudoClassStates().toString()).contains("live-armed");

        FxStage.run(() -> screen.desk.tradingLockedProperty().set(true));
        assertThat(((Label) find(window, "#window-locked")).getText()).isEqualTo("Trading is locked (F8)");
        FxStage.run(() -> screen.desk.tradingLockedProperty().set(false));
        assertThat(((Label) find(window, "#window-locked")).getText()).isEmpty();

        screen.cockpit.show(Views.halted());
        screen.step(300);
        stage.settle();
        assertThat(((Label) find(window, ".halted-text")).getText()).isEqualTo("HALTED. Exits work.");
    }

    @Test
    void aThemeIsWornByEveryWindowAtOnce() {
        FxStage.run(() -> dock().detach("heat", new Place(100, 100, 400, 300)));
        FxStage.run(() -> screen.desk.preferences().themeProperty().set(Theme.LIGHT));

        for (Scene scene : List.of(screen.screen.scene(), detached().getScene())) {
            assertThat(scene.getStylesheets()).isEqualTo(Theme.LIGHT.stylesheets());
        }
    }

    @Test
    void theMainWindowTakesTheOthersWithIt() {
        dragOutside("#tab-heat");
        Stage window = detached();
        screen.detach();
        assertThat(window.isShowing()).isFalse();

        screen.attach();
        assertThat(find(detached(), "#panel-heat").isVisible()).isTrue();
    }

    @Test
    void aHundredDetachmentsLeaveNothing() {
        FxStage.run(() -> List.of("chart", "blotter", "ticket", "chat").forEach(dock()::close));
        detachAndAttach(4);
        int listeners = screen.frames.listeners();
        int actions = screen.desk.actions().all().size();
        detachAndAttach(96);
        assertThat(screen.frames.listeners()).isEqualTo(listeners);
        assertThat(screen.desk.actions().all()).hasSize(actions);
        assertThat(FxStage.call(() -> Window.getWindows().size())).isEqualTo(1);
    }

    private void detachAndAttach(int times) {
        for (int i = 0; i < times; i++) {
            FxStage.run(() -> dock().detach("heat", new Place(100, 100, 400, 300)));
            FxStage.run(() -> dock().attach("heat"));
        }
    }

    private void drag(String tab, double toX, double toY) {
        stage.moveTo(find(tab));
        stage.press();
        Bounds from = onScreen(tab);
        double x = toX - from.getCenterX();
        double y = toY - from.getCenterY();
        stage.moveBy(x * 0.2, y * 0.2);
        stage.moveBy(x * 0.5, y * 0.5);
        stage.moveBy(x * 0.3, y * 0.3);
        stage.release();
        stage.pulse();
    }

    /// The headless platform tells nobody of a mouse beyond all windows, as real ones tell the window it was pressed
    /// in.
    private void dragOutside(String tab) {
        stage.moveTo(find(tab));
        stage.press();
        stage.moveBy(-30, 20);
        for (var type : List.of(MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
            FxStage.run(() -> Event.fireEvent(find(tab), mouse(type, 950, 880)));
        }
        stage.release();
        stage.pulse();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /// The robot's keys go to the window that was shown first.
    private void pressIn(Stage window, KeyCode key) {
        FxStage.run(() -> Event.fireEvent(
                window.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.CONTROL, false, true, false, false)));
        FxStage.run(() -> Event.fireEvent(
                window.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, true, false, false)));
        stage.pulse();
    }

    private void withKeys(KeyCode modifier, KeyCode key) {
        stage.keyDown(modifier);
        stage.type(key);
        stage.keyUp(modifier);
    }

    private void keys(KeyCode first, KeyCode second, KeyCode key) {
        stage.keyDown(first, second);
        stage.type(key);
        stage.keyUp(second, first);
        stage.pulse();
    }

    private String focused() {
        return FxStage.call(() -> dock().focusedProperty().get());
    }

    private Node find(String selector) {
        return stage.find(selector);
    }

    private Bounds onScreen(String selector) {
        return FxStage.call(() -> {
            Node node = find(selector);
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    private static Node find(Stage window, String selector) {
        return FxStage.call(() -> window.getScene().lookup(selector));
    }

    private Stage detached() {
        return FxStage.call(() -> {
            Scene main = screen.screen.scene();
            return (Stage) Window.getWindows().stream()
                    .filter(window -> window instanceof Stage && !main.equals(window.getScene()))
                    .findFirst()
                    .orElseThrow();
        });
    }
}
