package dev.yoke.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Somebody before the real window, with the real mouse and the real keys, who sees nothing but what is shown.
final class Trader {
    private static final long PATIENCE_S = 60;
    private static final int PANELS = 16;
    private static final int STOPS = 80;

    private final Stage stage;
    private final Robot robot;

    private Trader(Stage stage, Robot robot) {
        this.stage = stage;
        this.robot = robot;
    }

    /// Opens a window for the scene, as large as the headless screen.
    static Trader before(Supplier<Scene> scene) {
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        try {
            Platform.startup(() -> up.complete(true));
        } catch (IllegalStateException running) {
            up.complete(true);
        }
        up.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        Platform.setImplicitExit(false);
        return call(() -> {
            Stage stage = new Stage();
            stage.setScene(scene.get());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return new Trader(stage, new Robot());
        });
    }

    void leave() {
        run(stage::close);
    }

    static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    void press(KeyCode... chord) {
        hold(chord);
        release(chord);
    }

    void hold(KeyCode... chord) {
        for (KeyCode code : chord) {
            run(() -> robot.keyPress(code));
        }
        settle();
    }

    void release(KeyCode... chord) {
        for (int i = chord.length - 1; i >= 0; i--) {
            KeyCode code = chord[i];
            run(() -> robot.keyRelease(code));
        }
        settle();
    }

    void type(String letters) {
        for (char letter : letters.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            press(letter == '.' ? KeyCode.PERIOD : KeyCode.getKeyCode(String.valueOf(letter)));
        }
    }

    /// Goes by F6 from panel to panel until the keyboard is in the one that has the node.
    void goTo(String selector) {
        for (int i = 0; i < PANELS; i++) {
            if (call(() -> isWithin(focused(), selector))) {
                return;
            }
            press(KeyCode.F6);
        }
        throw new AssertionError("F6 does not lead to " + selector + "; focus is on " + call(this::focused));
    }

    /// Goes by Tab from control to control.
    void tabTo(String id) {
        for (int i = 0; i < STOPS; i++) {
            if (call(() -> focused() != null && id.equals(focused().getId()))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + id + "; focus is on " + call(this::focused));
    }

    /// Goes down an open menu.
    void menuTo(String id) {
        for (int i = 0; i < STOPS; i++) {
            if (call(() -> chosenInMenus().contains(id))) {
                return;
            }
            press(KeyCode.DOWN);
        }
        throw new AssertionError("the menu has no " + id + "; chosen is " + call(Trader::chosenInMenus));
    }

    private static List<String> chosenInMenus() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(window -> window.getScene().getFocusOwner())
                .filter(Objects::nonNull)
                .map(node -> String.valueOf(node.getId()))
                .toList();
    }

    private static boolean isWithin(Node node, String selector) {
        for (Node at = node; at != null; at = at.getParent()) {
            boolean found = selector.startsWith("#")
                    ? selector.substring(1).equals(at.getId())
                    : at.getStyleClass().contains(selector.substring(1));
            if (found) {
                return true;
            }
        }
        return false;
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    String spoken(String selector) {
        return call(() -> String.valueOf(find(selector).getAccessibleText()));
    }

    void click(String selector) {
        moveTo(selector);
        press(MouseButton.PRIMARY);
    }

    void press(MouseButton button) {
        run(() -> robot.mousePress(button));
        settle();
        run(() -> robot.mouseRelease(button));
        settle();
    }

    private void moveTo(String selector) {
        awaitShown(selector);
        run(() -> {
            Bounds bounds = onScreen(find(selector));
            robot.mouseMove(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
        });
        settle();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    /// Searches the chart from top to bottom for the next line that can be moved, as the cursor shows, and takes it.
    /// Says what was taken.
    Optional<String> takeLine(String chart, double from) {
        Bounds bounds = call(() -> onScreen(find(chart)));
        double x = bounds.getMinX() + bounds.getWidth() * 0.6;
        for (double y = Math.max(from, bounds.getMinY() + 40); y < bounds.getMaxY() - 30; y += 2) {
            Point2D at = new Point2D(x, y);
            run(() -> robot.mouseMove(at));
            if (call(() -> find(chart).getCursor() == Cursor.V_RESIZE)) {
                run(() -> robot.mousePress(MouseButton.PRIMARY));
                settle();
                return Optional.of(spoken(chart));
            }
        }
        return Optional.empty();
    }

    double mouseY() {
        return call(robot::getMouseY);
    }

    void dragBy(double pixels) {
        int steps = 6;
        for (int i = 0; i < steps; i++) {
            run(() -> robot.mouseMove(robot.getMousePosition().add(0, pixels / steps)));
            settle();
        }
        letGo();
    }

    void letGo() {
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    void holdMouse(String selector) {
        moveTo(selector);
        run(() -> robot.mousePress(MouseButton.PRIMARY));
    }

    boolean isShown(String selector) {
        return call(() -> {
            Node node = lookup(selector);
            for (Node at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    void awaitShown(String selector) {
        await(
                selector + " to be shown",
                () -> isShown(selector) && !call(() -> find(selector).isDisabled()));
    }

    void awaitGone(String selector) {
        await(selector + " to go", () -> !isShown(selector));
    }

    static void await(String what, BooleanSupplier condition) {
        RunningCockpit.await(what, condition::getAsBoolean, met -> met);
    }

    private Node find(String selector) {
        Node node = lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing on the screen is " + selector);
        }
        return node;
    }

    /// In the window, then in menus and other windows over it.
    private Node lookup(String selector) {
        Node node = stage.getScene().getRoot().lookup(selector);
        if (node != null) {
            return node;
        }
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null && window.getScene().getRoot().lookup(selector) != null) {
                return window.getScene().getRoot().lookup(selector);
            }
        }
        return null;
    }

    /// Lets the events that are under way arrive, and the next pulse come.
    private void settle() {
        for (int i = 0; i < 3; i++) {
            run(() -> stage.getScene().getRoot().layout());
        }
        LockSupport.parkNanos(20_000_000);
    }
}
