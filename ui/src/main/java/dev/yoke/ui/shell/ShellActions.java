package dev.yoke.ui.shell;

import dev.yoke.ui.control.Confirmation;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TradingLock;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.shell.palette.PaletteView;
import dev.yoke.ui.words.Phrases;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/// What the window itself can do by key and by the palette. Thread: FX.
final class ShellActions {

    static final String LOCK = TradingLock.ACTION;
    static final String PALETTE = "palette.open";
    private static final String TOASTS = "toasts.focus";

    /// They work while a dialog asks, too.
    static final Set<String> KEPT_OVER_DIALOGS = Set.of(LOCK, PALETTE);

    private final Desk desk;
    private final FlattenLine line;
    private final Supplier<Node> window;
    private final Phrases words;
    private final PaletteView palette;
    private final Runnable toasts;

    /// @param window a node of the window that has the keyboard
    /// @param toasts takes the keyboard to the toasts
    ShellActions(ScreenPorts ports, FlattenLine line, Supplier<Node> window, Runnable toasts) {
        this.desk = ports.desk();
        this.line = line;
        this.window = window;
        this.toasts = toasts;
        this.words = ports.phrases(ShellActions.class);
        this.palette = new PaletteView(ports, Set.of(PALETTE));
    }

    void offer(Subscriptions open) {
        offer(open, LOCK, "action.lock", "F8", this::toggleLock);
        offer(open, PALETTE, "action.palette", "Shortcut+K", this::togglePalette);
        offer(open, TOASTS, "action.toasts", "Ctrl+Shift+M", toasts);
        // Its key is held, see FlattenHold; chosen from a list it asks.
        offer(open, FlattenHold.ID, "action.flatten", FlattenHold.KEY, this::askToFlatten);
    }

    private void offer(Subscriptions open, String id, String title, String key, Runnable run) {
        open.add(desk.actions().offer(Action.everywhere(id, words.get(title), key, run)));
    }

    void togglePalette() {
        palette.toggle(window.get());
    }

    private void toggleLock() {
        BooleanProperty locked = desk.tradingLockedProperty();
        locked.set(!locked.get());
    }

    private void askToFlatten() {
        Confirmation.Question question = new Confirmation.Question(
                words.get("flatten.ask"),
                words.get("flatten.ask.text"),
                words.get("flatten.ask.yes"),
                words.get("flatten.ask.no"));
        Confirmation.ask(window.get(), question, () -> line.flatten("palette"));
    }
}
