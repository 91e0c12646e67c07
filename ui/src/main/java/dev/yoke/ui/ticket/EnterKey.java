package dev.yoke.ui.ticket;

import dev.yoke.ui.fx.Subscriptions;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Whether an Enter is a new press, or still the one that began elsewhere in the window, in the palette say, and moved
/// the keyboard here. Thread: FX.
final class EnterKey {

    private final Node node;
    private final EventHandler<KeyEvent> pressed = this::onPressed;
    private final EventHandler<KeyEvent> released = this::onReleased;
    private Subscription listening = Subscription.EMPTY;
    private boolean down;
    private boolean repeats;

    EnterKey(Node node) {
        this.node = node;
    }

    void attach(Subscriptions open) {
        open.add(node.sceneProperty().subscribe(this::listen));
        open.add(() -> listen(null));
    }

    private void listen(@Nullable Scene scene) {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        down = false;
        repeats = false;
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
            listening = () -> {
                scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
                scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
            };
        }
    }

    private void onPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            repeats = down;
            down = true;
        }
    }

    private void onReleased(KeyEvent event) {
        down &= event.getCode() != KeyCode.ENTER;
    }

    /// Of the press that is being handled now.
    boolean repeats() {
        return repeats;
    }
}
