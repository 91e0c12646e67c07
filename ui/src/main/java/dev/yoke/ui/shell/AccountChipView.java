package dev.yoke.ui.shell;

import dev.yoke.core.trade.LinkState;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Measures;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// An account in the header: name, badge, equity, day, link. The badge of a REAL account opens its gate.
final class AccountChipView extends HBox {

    private static final PseudoClass REAL = PseudoClass.getPseudoClass("real");
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final double NOTE_AT_MOST = 180;

    /// Whether there is real money in an account, the gravest last.
    enum Stakes {
        NONE,
        REAL,
        ARMED
    }

    private final AccountChip chip;
    private final Label name = new Label();
    private final Button badge = new Button();
    private final Label equity = new Label();
    private final Label day = new Label();
    private final Label note = new Label();
    private final Circle link = new Circle(Measures.GAP_4);
    private final Label linkText = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final MenuItem menuItem = new MenuItem();
    private boolean condensed;

    AccountChipView(AccountChip chip, Consumer<AccountChip> onBadge, Subscriptions open) {
        this.chip = chip;
        getStyleClass().add("account-chip");
        name.getStyleClass().add("name");
        badge.getStyleClass().add("badge");
        badge.setOnAction(event -> onBadge.accept(chip));
        equity.getStyleClass().add("equity");
        note.getStyleClass().add("note");
        note.setMaxWidth(NOTE_AT_MOST);
        linkText.getStyleClass().add("link-text");
        link.getStyleClass().add("link-dot");
        HBox first = new HBox(link, name, badge, note);
        HBox second = new HBox(equity, day, linkText);
        first.getStyleClass().add("line");
        second.getStyleClass().add("line");
        getChildren().add(new VBox(first, second));
        setMinWidth(USE_PREF_SIZE);
        Tooltip.install(this, tooltip);
        menuItem.setOnAction(event -> {
            if (chip.shownProperty().get().real()) {
                onBadge.accept(chip);
            }
        });
        open.follow(chip.shownProperty(), this::show);
    }

    boolean isCondensed() {
        return condensed;
    }

    /// Condensed it keeps name, badge and the day's percent; the tooltip has the rest.
    void condense(boolean tight) {
        if (tight != condensed) {
            condensed = tight;
            show();
        }
    }

    /// Its link, its firm or the engine has something to say.
    boolean warns() {
        AccountChip.Shown shown = chip.shownProperty().get();
        return shown.link() != LinkState.LIVE || !shown.note().isEmpty();
    }

    Stakes stakes() {
        AccountChip.Shown shown = chip.shownProperty().get();
        return shown.armed() ? Stakes.ARMED : shown.real() ? Stakes.REAL : Stakes.NONE;
    }

    /// `LIVE`, `LIVE ARMED`, in the screen's language.
    String badgeText() {
        return chip.badgeText();
    }

    /// The same in a menu, where the strip has no room; opens the gate of a REAL account. Says what is now.
    MenuItem menuItem() {
        AccountChip.Shown shown = chip.shownProperty().get();
        menuItem.setText(String.join(
                "  ",
                Stream.of(shown.name(), chip.badgeText(), shown.equity(), shown.day(), shown.linkText(), shown.note())
                        .filter(text -> !text.isEmpty())
                        .toList()));
        return menuItem;
    }

    private void show() {
        AccountChip.Shown shown = chip.shownProperty().get();
        boolean live = shown.link() == LinkState.LIVE;
        name.setText(shown.name());
        badge.setText(chip.badgeText());
        badge.setVisible(!shown.badge().isEmpty());
        badge.setDisable(!shown.real());
        badge.setFocusTraversable(shown.real());
        badge.setAccessibleText(shown.name() + " " + badge.getText());
        equity.setText(shown.equity());
        day.setText(shown.day());
        day.getStyleClass().setAll("label", shown.daySign() < 0 ? "loss" : shown.daySign() > 0 ? "profit" : "muted");
        note.setText((condensed && !shown.note().isEmpty()) ? "▲" : shown.note());
        linkText.setText(shown.linkText());
        keep(note, !shown.note().isEmpty());
        keep(equity, !condensed);
        keep(linkText, !live && !condensed);
        link.getStyleClass().setAll("link-dot", shown.link().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(REAL, shown.real());
        pseudoClassStateChanged(ARMED, shown.armed());
        pseudoClassStateChanged(DEAD, !live);
        tooltip.setText(shown.tip());
        setAccessibleText(shown.tip().replace('\n', ' '));
    }

    private static void keep(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
