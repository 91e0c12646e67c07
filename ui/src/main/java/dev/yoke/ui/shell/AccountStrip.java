package dev.yoke.ui.shell;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;

/// The accounts side by side. Where there is no room for all of them they say less, and then scroll.
final class AccountStrip extends ScrollPane {

    private final HBox chips = new HBox();
    private final Label waiting;
    private double fullWidth;

    AccountStrip(Phrases words) {
        waiting = new Label(words.get("header.waiting"));
        waiting.getStyleClass().add("muted");
        chips.getStyleClass().add("chips");
        setContent(chips);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
        setMinWidth(0);
        setFocusTraversable(false);
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
        widthProperty().subscribe(() -> condense());
    }

    void show(List<AccountChip> accounts, Consumer<AccountChip> onBadge, Subscriptions open) {
        chips.getChildren().clear();
        fullWidth = 0;
        if (accounts.isEmpty()) {
            chips.getChildren().add(waiting);
        }
        for (AccountChip chip : accounts) {
            AccountChipView view = new AccountChipView(chip, onBadge, open);
            view.focusWithinProperty().subscribe(focused -> {
                if (focused) {
                    reveal(view);
                }
            });
            chips.getChildren().add(view);
        }
    }

    @Override
    protected void layoutChildren() {
        condense();
        super.layoutChildren();
    }

    /// Full chips have the room that they were measured at; it is measured while they are full.
    private void condense() {
        List<AccountChipView> views = chips.getChildren().stream()
                .filter(AccountChipView.class::isInstance)
                .map(AccountChipView.class::cast)
                .toList();
        if (views.isEmpty() || getScene() == null) {
            return;
        }
        if (!views.getFirst().isCondensed()) {
            fullWidth = chips.prefWidth(-1);
        }
        boolean tight = fullWidth > getWidth();
        views.forEach(view -> view.condense(tight));
    }

    private void scroll(ScrollEvent event) {
        double range = chips.getWidth() - getViewportBounds().getWidth();
        double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (range > 0 && by != 0) {
            setHvalue(Math.clamp(getHvalue() - by / range, 0, 1));
            event.consume();
        }
    }

    private void reveal(AccountChipView view) {
        double room = getViewportBounds().getWidth();
        double range = chips.getWidth() - room;
        if (range > 0) {
            Bounds at = view.getBoundsInParent();
            double left = getHvalue() * range;
            double next = Math.min(at.getMinX(), Math.max(left, at.getMaxX() - room));
            setHvalue(Math.clamp(next / range, 0, 1));
        }
    }
}
