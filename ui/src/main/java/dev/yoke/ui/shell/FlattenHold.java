package dev.yoke.ui.shell;

import dev.yoke.ui.desk.Actions;
import dev.yoke.ui.desk.ScreenPorts;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The key that flattens while it is held, one gesture for all windows. It works whatever has the focus, also over a
/// dialog and while trading is locked. Thread: FX.
final class FlattenHold {

    /// The action whose key it is.
    static final String ID = "flatten.all";

    static final String KEY = "Ctrl+Alt+F";

    private final ScreenPorts ports;
    private final FlattenLine line;
    private final HoldGesture gesture = new HoldGesture(false);
    private KeyCode pressed = KeyCode.UNDEFINED;

    FlattenHold(ScreenPorts ports, FlattenLine line) {
        this.ports = ports;
        this.line = line;
    }

    /// @return whether the key was for it
    boolean onPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && gesture.isHeld()) {
            gesture.cancel();
            return true;
        }
        if (!isKey(event)) {
            return false;
        }
        pressed = event.getCode();
        if (gesture.press(now())) {
            line.flatten("hotkey");
        }
        return true;
    }

    void onReleased(KeyEvent event) {
        if (event.getCode() == pressed || event.getCode().isModifierKey()) {
            gesture.release(now());
        }
    }

    /// The release of a key is not told to a window without the focus.
    void forget() {
        gesture.forget();
    }

    void onFrame() {
        if (gesture.onFrame(now())) {
            line.flatten("hotkey");
        }
    }

    boolean isHeld() {
        return gesture.isHeld();
    }

    /// Share of the hold that has passed, 0 to 1.
    double progress() {
        return gesture.progress(now());
    }

    /// As it stands in tooltips, empty where the trader took the key away.
    String keyText() {
        return key().isEmpty() ? "" : KeyCombination.valueOf(key()).getDisplayText();
    }

    private boolean isKey(KeyEvent event) {
        return !key().isEmpty() && KeyCombination.valueOf(key()).match(event);
    }

    /// Where nobody offers the action, its own key works all the same.
    private String key() {
        Actions actions = ports.desk().actions();
        return actions.find(ID).map(actions::keyOf).orElse(KEY);
    }

    private long now() {
        return ports.clock().monotonicNs();
    }
}
