package dev.yoke.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The root of every window: its content, and over it one dialog at a time. Esc closes the dialog, focus goes back to
/// where it was. No window of the system is opened, so that a dialog cannot get lost behind another. Thread: FX.
public final class OverlayHost extends StackPane {

    private final Node content;
    private final Deque<Shown> shown = new ArrayDeque<>();
    private double clear;

    private record Shown(
            StackPane shade,
            BooleanSupplier onEscape,
            Runnable onClose,
            @Nullable Node before) {}

    public OverlayHost(Node content) {
        this.content = content;
        getStyleClass().add("overlay-host");
        getChildren().add(content);
        setMinSize(0, 0);
        sceneProperty()
                .flatMap(scene -> scene == null ? null : scene.focusOwnerProperty())
                .subscribe(this::keepFocus);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isShowing()) {
                event.consume();
                escape();
            }
        });
    }

    private void escape() {
        Shown last = shown.peek();
        if (last != null && last.onEscape().getAsBoolean()) {
            close(last);
        }
    }

    /// The host of the window that a node stands in.
    public static Optional<OverlayHost> of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof OverlayHost host) {
                return Optional.of(host);
            }
        }
        return Optional.empty();
    }

    /// The strip at the top that no dialog covers: flattening is a press away whatever is asked.
    public void keepClear(double heightPx) {
        clear = heightPx;
    }

    /// The keyboard stays in the dialog.
    private void keepFocus(@Nullable Node owner) {
        Shown last = shown.peek();
        if (last != null && owner != null && !isWithin(owner, last.shade())) {
            last.shade().getChildren().getFirst().requestFocus();
        }
    }

    private static boolean isWithin(Node node, Node parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    public Node content() {
        return content;
    }

    public boolean isShowing() {
        return !shown.isEmpty();
    }

    /// @param onClose called once, however it is closed
    /// @return closes this dialog and no other; nothing where it is closed already
    public Subscription show(Region dialog, Runnable onClose) {
        return show(dialog, () -> true, onClose);
    }

    /// As [#show(Region, Runnable)], for what one may not lose by a single Esc.
    ///
    /// @param onEscape answers whether Esc closes it
    public Subscription show(Region dialog, BooleanSupplier onEscape, Runnable onClose) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        StackPane shade = new StackPane(dialog);
        shade.getStyleClass().add("overlay");
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Shown now = new Shown(shade, onEscape, onClose, before);
        shown.push(now);
        getChildren().add(shade);
        StackPane.setMargin(shade, new Insets(clear, 0, 0, 0));
        // A field has no skin, and takes no key, before its style is applied: what is typed at once is not lost.
        shade.applyCss();
        dialog.requestFocus();
        return () -> close(now);
    }

    /// Closes what was shown last.
    public void close() {
        Shown last = shown.peek();
        if (last != null) {
            close(last);
        }
    }

    private void close(Shown which) {
        boolean onTop = which.equals(shown.peek());
        if (!shown.remove(which)) {
            return;
        }
        getChildren().remove(which.shade());
        if (onTop && which.before() != null && which.before().getScene() != null) {
            which.before().requestFocus();
        }
        which.onClose().run();
    }
}
