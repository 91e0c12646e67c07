package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
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

/// Hold to flatten, by mouse, by space or Enter when focused; the ring shows the hold of its key in any window too.
final class FlattenButton extends HBox {

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final double RING = 8;

    private final ScreenPorts ports;
    private final FlattenLine line;
    private final HoldGesture press = new HoldGesture(true);
    private final FlattenHold hotkey;
    private final Arc ring = new Arc(0, 0, RING, RING, 90, 0);
    private final Label text = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final Phrases words;
    private final String name;
    private final String keepHolding;
    private final String flattening;
    private final String pressAgain;
    private final EventHandler<KeyEvent> escape = this::onEscape;
    private boolean pressedByKey;

    FlattenButton(ScreenPorts ports, FlattenLine line, FlattenHold hotkey) {
        this.ports = ports;
        this.line = line;
        this.hotkey = hotkey;
        this.words = ports.phrases(FlattenButton.class);
        this.name = words.get("flatten.name");
        this.keepHolding = words.get("flatten.keep-holding");
        this.flattening = words.get("flatten.flattening");
        this.pressAgain = words.get("flatten.press-again");
        setId("flatten");
        getStyleClass().add("flatten-button");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words.get("flatten.accessible"));
        Tooltip.install(this, tooltip);
        Circle track = new Circle(RING);
        track.getStyleClass().add("track");
        ring.setType(ArcType.OPEN);
        ring.getStyleClass().add("ring");
        StackPane dial = new StackPane(track, new javafx.scene.Group(sized(), ring));
        dial.setMinSize(22, 22);
        text.setText(name);
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
                pressedByKey = false;
                requestFocus();
                pressed();
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
                pressedByKey = true;
                pressed();
                event.consume();
            }
        });
        setOnKeyReleased(event -> {
            if (isPressKey(event.getCode())) {
                press.release(now());
                event.consume();
            }
        });
        // A dialog keeps the focus to itself: a press by mouse is not lost with it.
        focusedProperty().subscribe(focused -> {
            if (!focused && pressedByKey) {
                press.forget();
            }
        });
    }

    private static boolean isPressKey(KeyCode code) {
        return code == KeyCode.SPACE || code == KeyCode.ENTER;
    }

    void attach(Scene scene, Subscriptions open) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        open.add(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape));
        open.add(scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .orElse(false)
                .subscribe(this::onWindowFocus));
        open.add(ports.frames().onFrame(this::onFrame));
        tooltip.setOnShowing(event -> tooltip.setText(words.get("flatten.tip", hotkey.keyText())));
    }

    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (press.isHeld() || press.isArmed(now()))) {
            press.cancel();
            event.consume();
        }
    }

    private void onWindowFocus(boolean focused) {
        if (!focused) {
            press.forget();
        }
    }

    private void pressed() {
        if (press.press(now())) {
            line.flatten("button");
        }
    }

    private void onFrame() {
        long now = now();
        if (press.onFrame(now)) {
            line.flatten("button");
        }
        hotkey.onFrame();
        double progress = Math.max(press.progress(now), hotkey.progress());
        double length = -360 * progress;
        if (ring.getLength() != length) {
            ring.setLength(length);
            pseudoClassStateChanged(HELD, progress > 0);
        }
        String next = press.isHeld() || hotkey.isHeld()
                ? (progress < 1 ? keepHolding : flattening)
                : press.isArmed(now) ? pressAgain : name;
        if (!next.equals(text.getText())) {
            text.setText(next);
        }
    }

    private long now() {
        return ports.clock().monotonicNs();
    }
}
