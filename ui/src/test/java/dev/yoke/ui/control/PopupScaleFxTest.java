package dev.yoke.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.testkit.FxStage;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Theme;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopupScaleFxTest {

    private final Subscriptions open = new Subscriptions();
    private final ScaleBox box = FxStage.call(ScaleBox::new);
    private final Menu more = FxStage.call(() -> new Menu("More", null, new MenuItem("Inner")));
    private final MenuButton button =
            FxStage.call(() -> new MenuButton("Menu", null, new MenuItem("First of the menu"), more));
    private final ComboBox<String> combo = FxStage.call(ComboBox::new);
    private FxStage stage;

    private void show(NodeOrientation orientation) {
        stage = FxStage.show(() -> {
            combo.getItems().setAll("one", "two", "three");
            combo.setValue("one");
            HBox line = new HBox(button, combo);
            line.setStyle("-fx-padding: 40 40 40 160; -fx-spacing: 60");
            box.show(new StackPane(new VBox(line)));
            box.setNodeOrientation(orientation);
            Scene scene = new Scene(box, 900, 600);
            Theme.DARK.apply(scene);
            open.add(PopupScale.follow());
            return scene;
        });
        stage.pulse();
    }

    @AfterEach
    void close() {
        FxStage.run(open::close);
        stage.close();
    }

    private static PopupWindow popup() {
        return FxStage.call(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow());
    }

    private static Bounds onScreen(Node node) {
        return FxStage.call(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private static Node inside(PopupWindow popup) {
        return FxStage.call(() -> Stream.of(".menu-item", ".list-cell", ".text")
                .map(popup.getScene()::lookup)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
    }

    private Bounds opened(Runnable show) {
        FxStage.run(show);
        stage.pulse();
        return onScreen(inside(popup()));
    }

    private double height(int percent, Runnable show, Runnable hide) {
        FxStage.run(() -> box.scaleTo(percent));
        stage.pulse();
        double height = opened(show).getHeight();
        FxStage.run(hide);
        return height;
    }

    @Test
    void menusListsAndTooltipsAreAsLargeAsTheWindow() {
        show(NodeOrientation.LEFT_TO_RIGHT);
        Tooltip tip = FxStage.call(() -> new Tooltip("What it does"));
        double menu = height(100, button::show, button::hide);
        double list = height(100, combo::show, combo::hide);
        double text = height(100, () -> tip.show(button, 300, 300), tip::hide);
        assertThat(height(200, button::show, button::hide)).isCloseTo(2 * menu, within(1.0));
        assertThat(height(150, combo::show, combo::hide)).isCloseTo(1.5 * list, within(1.0));
        assertThat(height(200, combo::show, combo::hide)).isCloseTo(2 * list, within(1.0));
        assertThat(height(200, () -> tip.show(button, 300, 300), tip::hide)).isCloseTo(2 * text, within(1.0));
        assertThat(height(100, button::show, button::hide)).isEqualTo(menu);
    }

    @Test
    void aMenuWithinAMenuIsAsLarge() {
        show(NodeOrientation.LEFT_TO_RIGHT);
        FxStage.run(() -> box.scaleTo(200));
        Bounds outer = opened(button::show);
        stage.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        stage.pulse();
        PopupWindow inner = popup();
        assertThat(inner.getOwnerWindow()).isInstanceOf(PopupWindow.class);
        assertThat(onScreen(inner.getScene().lookup(".menu-item")).getHeight())
                .isCloseTo(outer.getHeight(), within(1.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200})
    void fromRightToLeftTheyEndWhereTheirControlEnds(int percent) {
        show(NodeOrientation.RIGHT_TO_LEFT);
        FxStage.run(() -> box.scaleTo(percent));
        stage.pulse();
        // The first time the toolkit sizes a popup before it is styled, whatever its scale.
        FxStage.run(button::show);
        FxStage.run(button::hide);
        FxStage.run(combo::show);
        FxStage.run(combo::hide);
        double inset = 4 * percent / 100.0;
        assertThat(opened(button::show).getMaxX()).isCloseTo(onScreen(button).getMaxX() - inset, within(2.0));
        FxStage.run(button::hide);
        FxStage.run(combo::show);
        stage.pulse();
        Node list = popup().getScene().lookup(".list-view");
        assertThat(onScreen(list).getMaxX()).isCloseTo(onScreen(combo).getMaxX(), within(1.0));
    }

    @Test
    void whoNoLongerFollowsChangesNothing() {
        show(NodeOrientation.LEFT_TO_RIGHT);
        double before = height(100, button::show, button::hide);
        FxStage.run(open::close);
        assertThat(height(200, button::show, button::hide)).isEqualTo(before);
    }
}
