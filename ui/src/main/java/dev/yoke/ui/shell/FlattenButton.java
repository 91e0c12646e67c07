package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.stage.Window;

/// Hold to flatten, by mouse, by space or Enter when focused, by Ctrl+Alt+F anywhere in the window.
final class FlattenButton extends HBox {

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final double RING = 8;

    private final ScreenPorts ports;
    private final FlattenLine line;
    private final HoldGesture press = new HoldGesture(true);
    private final HoldGesture hotkey = new HoldGesture(false);
    private final Arc ring = new Arc(0, 0, RING, RING, 90, 0);
    private final Label text = new Label("FLATTEN ALL");
    private final EventHandler<KeyEvent> hotkeyDown = this::onHotkeyDown;
    private final EventHandler<KeyEvent> hotkeyUp = this::onHotkeyUp;

    FlattenButton(ScreenPorts ports, FlattenLine line) {
        this.ports = ports;
        this.line = line;
        setId("flatten");
        getStyleClass().add("flatten-button");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText("Flatten all: hold for one second, or press twice");
        Tooltip.install(
                this,
                new Tooltip(
                        "Cancels every order, closes every position, then stays halted.\nHold 1 s, or press twice. Ctrl+Alt+F held does the same. Esc gives up."));
        Circle track = new Circle(RING);
        track.getStyleClass().add("track");
        ring.setType(ArcType.OPEN);
        ring.getStyleClass().add("ring");
        StackPane dial = new StackPane(track, new javafx.scene.Group(sized(), ring));
        dial.setMinSize(22, 22);
        text.setMinWidth(96);
        getChildren().addAll(dial, text);
        listenToPresses();
    }

    /// An unseen circle that keeps the group's bounds, so that the growing arc does not move.
    private static Circle sized() {
        Circle circle = new Circle(RING + 1);
        circle.getStyleClass().add("bounds");
        return circle;
    }

    private void listenToPresses() {
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                pressed(press, "button");
            }
        });
        setOnMouseReleased(event -> press.release(now()));
        setOnMouseDragged(event -> {
            if (!contains(event.getX(), event.getY())) {
                press.cancel();
            }
        });
        setOnKeyPressed(event -> {
            if (isPressKey(event.getCode())) {
                pressed(press, "button");
                event.consume();
            }
        });
        setOnKeyReleased(event -> {
            if (isPressKey(event.getCode())) {
                press.release(now());
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                press.forget();
            }
        });
    }

    private static boolean isPressKey(KeyCode code) {
        return code == KeyCode.SPACE || code == KeyCode.ENTER;
    }

    void attach(Scene scene, Subscriptions open) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, hotkeyDown);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, hotkeyUp);
        open.add(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, hotkeyDown));
        open.add(() -> scene.removeEventFilter(KeyEvent.KEY_RELEASED, hotkeyUp));
        open.add(scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .orElse(false)
                .subscribe(this::onWindowFocus));
        open.add(ports.frames().onFrame(this::onFrame));
    }

    private void onHotkeyDown(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isHeldOrArmed()) {
            press.cancel();
            hotkey.cancel();
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.F && event.isControlDown() && event.isAltDown()) {
            pressed(hotkey, "hotkey");
            event.consume();
        }
    }

    private boolean isHeldOrArmed() {
        return press.isHeld() || hotkey.isHeld() || press.isArmed(now());
    }

    /// The release of a key is not told to a window without the focus.
    private void onWindowFocus(boolean focused) {
        if (!focused) {
            press.forget();
            hotkey.forget();
        }
    }

    private void onHotkeyUp(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.F || code == KeyCode.CONTROL || code == KeyCode.ALT) {
            hotkey.release(now());
        }
    }

    private void pressed(HoldGesture gesture, String origin) {
        if (gesture.press(now())) {
            line.flatten(origin);
        }
    }

    private void onFrame() {
        long now = now();
        if (press.onFrame(now)) {
            line.flatten("button");
        }
        if (hotkey.onFrame(now)) {
            line.flatten("hotkey");
        }
        double progress = Math.max(press.progress(now), hotkey.progress(now));
        double length = -360 * progress;
        if (ring.getLength() != length) {
            ring.setLength(length);
            pseudoClassStateChanged(HELD, progress > 0);
        }
        String next = press.isHeld() || hotkey.isHeld()
                ? (progress < 1 ? "keep holding" : "flattening")
                : press.isArmed(now) ? "press again" : "FLATTEN ALL";
        if (!next.equals(text.getText())) {
            text.setText(next);
        }
    }

    private long now() {
        return ports.clock().monotonicNs();
    }
}
