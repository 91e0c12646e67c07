package dev.yoke.ui.shell;

import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.TradingLock;
import dev.yoke.ui.words.Phrases;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Runs the desk's actions by their keys, in every window alike. A key that is held acts once. Thread: FX.
///
/// What trades needs the focus within a panel of style class [#TRADING] and trading unlocked, an exit only
/// the focus; where its key does nothing, the trader is told why. Under a dialog only what [#keptOver] names still has
/// its key.
public final class Hotkeys {

    public static final String TRADING = "trading";

    private static final Set<KeyCode> EDITING = EnumSet.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE);

    private final Desk desk;
    private final FlattenHold flatten;
    private final Phrases words;
    private final Set<String> keptOver;
    private Optional<Scene> latest = Optional.empty();

    /// @param keptOver ids of actions that also work while a dialog asks
    Hotkeys(Desk desk, FlattenHold flatten, Set<String> keptOver) {
        this.desk = desk;
        this.flatten = flatten;
        this.words = desk.phrases(Hotkeys.class);
        this.keptOver = Set.copyOf(keptOver);
    }

    /// Listens to the keys of a window until the subscription ends.
    public Subscription install(Scene scene) {
        Keys keys = new Keys(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys.pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys.released);
        Subscription focus = scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .orElse(false)
                .subscribe(keys::onWindowFocus);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys.pressed);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, keys.released);
            focus.unsubscribe();
            flatten.forget();
            latest = latest.filter(last -> !last.equals(scene));
        };
    }

    /// Where the window that has the keyboard, or had it last, shows its dialogs.
    public Optional<Node> window() {
        return latest.map(scene -> scene.getRoot().lookup(".overlay-host"));
    }

    /// One window's keys, and which of them are down.
    private final class Keys {
        private final Scene scene;
        private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
        private final EventHandler<KeyEvent> pressed = this::onPressed;
        private final EventHandler<KeyEvent> released = this::onReleased;

        /// Since the window has the keyboard: keys that were down before are held on, not pressed anew.
        private boolean modifierPressed = true;

        private Keys(Scene scene) {
            this.scene = scene;
        }

        private void onPressed(KeyEvent event) {
            boolean repeats = !down.add(event.getCode());
            boolean heldOn = isHeldOn(event);
            Node owner = scene.getFocusOwner();
            latest = Optional.of(scene);
            if (event.isConsumed() || isForTheText(event, owner)) {
                return;
            }
            if (flatten.onPressed(event)) {
                event.consume();
                return;
            }
            desk.actions().of(event).filter(action -> isFree(action, owner)).ifPresent(action -> {
                event.consume();
                if (!repeats && (!heldOn || action.where() == Action.Where.EXIT)) {
                    run(action, owner);
                }
            });
        }

        /// A chord that was held while the keyboard came from another window must not act in this one as well, except
        /// that nothing refuses an exit: Ctrl may have been down when the trader clicked into this window.
        private boolean isHeldOn(KeyEvent event) {
            modifierPressed |= event.getCode().isModifierKey();
            boolean chord = event.isControlDown() || event.isAltDown() || event.isMetaDown();
            return chord && !modifierPressed;
        }

        private void onReleased(KeyEvent event) {
            down.remove(event.getCode());
            flatten.onReleased(event);
        }

        private void onWindowFocus(boolean focused) {
            if (focused) {
                latest = Optional.of(scene);
                modifierPressed = false;
            } else {
                down.clear();
                flatten.forget();
            }
        }
    }

    /// While a dialog asks, the focus is in it.
    private boolean isFree(Action action, @Nullable Node owner) {
        boolean asking = Optional.ofNullable(owner)
                .flatMap(OverlayHost::of)
                .map(OverlayHost::isShowing)
                .orElse(false);
        return !asking || keptOver.contains(action.id());
    }

    private void run(Action action, @Nullable Node owner) {
        String title = action.title();
        TradingLock lock = new TradingLock(desk);
        if (action.where() == Action.Where.TRADING && lock.isLocked()) {
            desk.notices().refused(words.get("hotkey.locked", title, lock.keyText()));
        } else if (action.where() != Action.Where.EVERYWHERE && !isTrading(owner)) {
            desk.notices().refused(words.get("hotkey.elsewhere", title));
        } else if (!action.enabled().getAsBoolean()) {
            desk.notices().refused(words.get("hotkey.nothing", title));
        } else {
            action.run().run();
        }
    }

    private static boolean isTrading(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(TRADING)) {
                return true;
            }
        }
        return false;
    }

    /// What is typed into a field, and the keys that edit it, are the field's.
    private static boolean isForTheText(KeyEvent event, @Nullable Node owner) {
        if (!(owner instanceof TextInputControl)) {
            return false;
        }
        KeyCode code = event.getCode();
        if (event.isShortcutDown() && !event.isAltDown()) {
            return EDITING.contains(code) && (!event.isShiftDown() || code.isNavigationKey() || code == KeyCode.Z);
        }
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        return plain && !code.isFunctionKey() && code != KeyCode.ESCAPE;
    }
}
