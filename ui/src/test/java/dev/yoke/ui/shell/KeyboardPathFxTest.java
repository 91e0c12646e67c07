package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Answer;
import dev.yoke.testkit.FxStage;
import dev.yoke.testkit.Spoken;
import dev.yoke.testkit.Views;
import dev.yoke.ui.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole screen by the keyboard alone, and what a screen reader has to say of it.
class KeyboardPathFxTest {

    private static final int MOST_STEPS = 300;
    /// A chart's lines, a list's rows: one stop of the keyboard may take several presses.
    private static final int MOST_AT_ONE_STOP = 12;

    private Screen screen;
    private FxStage stage;

    @BeforeEach
    void show() {
        screen = new Screen(Theme.DARK, 1400, 900);
        screen.cockpit.answerWith(command -> Answer.accepted("done"));
        screen.cockpit.show(Views.day());
        stage = screen.show();
        step();
    }

    private void step() {
        screen.settle(stage, 3);
    }

    @AfterEach
    void close() {
        screen.detach();
        stage.close();
    }

    private Node owner() {
        return FxStage.call(() -> screen.screen.scene().getFocusOwner());
    }

    private static String panelOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null
                    && at.getId().startsWith("panel-")
                    && at.getStyleClass().contains("dock-panel")) {
                return at.getId();
            }
        }
        return "";
    }

    @Test
    void tabGoesThroughEveryPanelAndComesBackAndItsPlaceIsSeen() {
        Set<Node> visited = new LinkedHashSet<>();
        Set<String> unseen = new TreeSet<>();
        FxStage.run(() -> screen.screen.scene().lookup("#header-search").requestFocus());
        Node first = owner();
        int stay = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            Node now = owner();
            if (visited.add(now)) {
                stay = 0;
            } else if (now.equals(first) && visited.size() > 1) {
                break;
            } else {
                assertThat(stay++)
                        .as("the keyboard is caught in %s", Spoken.describe(now))
                        .isLessThan(MOST_AT_ONE_STOP);
            }
            int[] with = pixels(now);
            stage.type(KeyCode.TAB);
            if (!owner().equals(now) && java.util.Arrays.equals(with, pixels(now))) {
                unseen.add(Spoken.describe(now));
            }
        }
        assertThat(owner()).as("after %d places", visited.size()).isEqualTo(first);
        Set<String> panels = new TreeSet<>();
        visited.forEach(node -> panels.add(panelOf(node)));
        assertThat(panels)
                .contains(
                        "panel-watch",
                        "panel-signals",
                        "panel-chart",
                        "panel-blotter",
                        "panel-heat",
                        "panel-ticket",
                        "panel-chat");
        assertThat(unseen).isEmpty();
    }

    private int[] pixels(Node node) {
        return FxStage.call(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            WritableImage image = node.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader()
                    .getPixels(
                            0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
    }

    @Test
    void f6GoesFromPanelToPanelAndBack() {
        Set<String> panels = new TreeSet<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            stage.type(KeyCode.F6);
            order.add(panelOf(owner()));
            panels.add(panelOf(owner()));
        }
        assertThat(panels).hasSize(7).doesNotContain("");
        stage.keyDown(KeyCode.SHIFT, KeyCode.F6);
        stage.keyUp(KeyCode.F6, KeyCode.SHIFT);
        assertThat(panelOf(owner())).isEqualTo(order.get(5));
    }

    @Test
    void everythingOfEveryLayoutPanelAndDialogHasAName() {
        Set<String> silent = new TreeSet<>();
        for (String layout : List.of("risk", "signals", "charts", "trading")) {
            FxStage.run(() -> screen.screen.dock().choose(layout));
            step();
            silent.addAll(silent());
        }
        for (String panel : List.of("settings", "terminals", "diagnostics")) {
            FxStage.run(() -> screen.screen.dock().show(panel));
            step();
            silent.addAll(silent());
        }
        for (String action :
                List.of("palette.open", "chart.indicators", "layout.choose", "layout.save", "chart.save-template")) {
            FxStage.run(
                    () -> screen.desk.actions().find(action).orElseThrow().run().run());
            stage.pulse();
            silent.addAll(silent());
            stage.type(KeyCode.ESCAPE);
        }
        assertThat(silent).isEmpty();
    }

    private List<String> silent() {
        return FxStage.call(() -> Spoken.silent((Parent) screen.screen.scene().getRoot()));
    }
}
