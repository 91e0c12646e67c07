package dev.yoke.ui.control;

import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.Actions;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Shows the key of an action and takes another one: press the button, then the key. Esc keeps the old one, Backspace
/// takes it away. A key that another action has is taken only when it is pressed a second time. Thread: FX.
public final class KeyCapture extends HBox {

    private static final PseudoClass LISTENING = PseudoClass.getPseudoClass("listening");
    private static final double KEY_WIDTH = 144;
    /// They edit text or move about in every window.
    private static final Set<KeyCode> KEPT = EnumSet.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN);

    private final Action action;
    private final Actions actions;
    private final Phrases words;
    private final Runnable onChange;
    private final Button key = new Button();
    private final Label note = new Label();
    private boolean listening;
    private String offered = "";

    /// @param onChange called after this action, and perhaps another, has got another key
    public KeyCapture(Desk desk, Action action, Runnable onChange) {
        this.action = action;
        this.actions = desk.actions();
        this.words = desk.phrases(KeyCapture.class);
        this.onChange = onChange;
        getStyleClass().add("key-capture");
        setSpacing(Measures.GAP_8);
        setAlignment(Pos.CENTER_LEFT);
        key.setPrefWidth(KEY_WIDTH);
        key.setMinWidth(KEY_WIDTH);
        key.getStyleClass().add("key");
        key.setOnAction(event -> listen(true));
        key.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        key.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (listening) {
                event.consume();
            }
        });
        key.focusedProperty().subscribe(focused -> {
            if (!focused) {
                listen(false);
            }
        });
        note.getStyleClass().add("muted");
        getChildren().addAll(key, note);
        refresh();
    }

    /// Reads the key anew: another action may have taken it.
    public void refresh() {
        String text = actions.keyText(action);
        key.setText(listening ? words.get("key.press") : text.isEmpty() ? words.get("key.none") : text);
        key.setAccessibleText(words.get("key.of", action.title(), key.getText()));
    }

    private void listen(boolean now) {
        listening = now;
        offered = "";
        key.pseudoClassStateChanged(LISTENING, now);
        note.setText(now ? words.get("key.help") : "");
        refresh();
    }

    private void onPressed(KeyEvent event) {
        if (!listening) {
            return;
        }
        event.consume();
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            listen(false);
        } else if (code == KeyCode.BACK_SPACE && isPlain(event)) {
            bind("");
        } else if (!code.isModifierKey()) {
            offer(event);
        }
    }

    private void offer(KeyEvent event) {
        String wanted = spelling(event);
        Optional<Action> other = holder(wanted);
        if (isKept(event)) {
            offered = "";
            note.setText(words.get(
                    isPlain(event) ? "key.plain" : "key.kept", event.getCode().getName()));
        } else if (other.isPresent() && !wanted.equals(offered)) {
            offered = wanted;
            note.setText(words.get("key.taken", display(wanted), other.get().title()));
        } else {
            bind(wanted);
        }
    }

    private Optional<Action> holder(String wanted) {
        return actions.all().stream()
                .filter(other -> !other.id().equals(action.id()))
                .filter(other -> display(actions.keyOf(other)).equals(display(wanted)))
                .findFirst();
    }

    /// `Shortcut+K` and `Ctrl+K` are one key.
    private static String display(String spelling) {
        return spelling.isEmpty() ? "" : KeyCombination.valueOf(spelling).getDisplayText();
    }

    private void bind(String wanted) {
        holder(wanted).filter(other -> !wanted.isEmpty()).ifPresent(other -> actions.bind(other, ""));
        actions.bind(action, wanted);
        listen(false);
        onChange.run();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }

    /// A letter alone is typed into fields; a few keys edit what is typed.
    private static boolean isKept(KeyEvent event) {
        KeyCode code = event.getCode();
        if (isPlain(event)) {
            return !code.isFunctionKey();
        }
        return event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown() && KEPT.contains(code);
    }

    private static String spelling(KeyEvent event) {
        return new KeyCodeCombination(
                        event.getCode(),
                        value(event.isShiftDown()),
                        value(event.isControlDown()),
                        value(event.isAltDown()),
                        value(event.isMetaDown()),
                        ModifierValue.UP)
                .getName();
    }

    private static ModifierValue value(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
