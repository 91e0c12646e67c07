package dev.yoke.ui.signals;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a card that has the focus. A key that is held decides once: what comes next under it is another signal.
final class SignalKeys {

    private final InboxViewModel model;
    private final Consumer<SignalRow> explain;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    SignalKeys(InboxViewModel model, Consumer<SignalRow> explain) {
        this.model = model;
        this.explain = explain;
    }

    void listenTo(ListView<SignalRow> list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        list.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        list.focusedProperty().subscribe(focused -> down.clear());
    }

    private void onPressed(KeyEvent event) {
        SignalRow row = model.selectedProperty().get();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (row == null || !plain) {
            return;
        }
        boolean first = down.add(event.getCode());
        if (act(event.getCode(), row, first)) {
            event.consume();
        }
    }

    private boolean act(KeyCode code, SignalRow row, boolean first) {
        switch (code) {
            case ENTER, A -> once(first, row, model::approve);
            case DELETE, R -> once(first, row, model::reject);
            case SPACE -> once(first, row, SignalCard::toggle);
            case J -> once(first, row, model::judgeAgain);
            case E -> once(first, row, explain);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void once(boolean first, @Nullable SignalRow row, Consumer<SignalRow> act) {
        if (first && row != null) {
            act.accept(row);
        }
    }
}
