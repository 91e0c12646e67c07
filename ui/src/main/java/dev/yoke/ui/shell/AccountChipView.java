package dev.yoke.ui.shell;

import dev.yoke.core.trade.LinkState;
import dev.yoke.ui.fx.Subscriptions;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// An account in the header: name, badge, equity, day, link. The badge of a REAL account opens its gate.
final class AccountChipView extends HBox {

    private static final PseudoClass REAL = PseudoClass.getPseudoClass("real");
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

    private final Label name = new Label();
    private final Button badge = new Button();
    private final Label equity = new Label();
    private final Label day = new Label();
    private final Label note = new Label();
    private final Circle link = new Circle(4);
    private final Label linkText = new Label();
    private final Tooltip tooltip = new Tooltip();

    AccountChipView(AccountChip chip, Consumer<AccountChip> onBadge, Subscriptions open) {
        getStyleClass().add("account-chip");
        name.getStyleClass().addAll("name");
        badge.getStyleClass().add("badge");
        badge.setOnAction(event -> onBadge.accept(chip));
        equity.getStyleClass().add("equity");
        note.getStyleClass().addAll("note");
        linkText.getStyleClass().add("link-text");
        link.getStyleClass().add("link-dot");
        HBox first = new HBox(link, name, badge, note);
        HBox second = new HBox(equity, day, linkText);
        first.getStyleClass().add("line");
        second.getStyleClass().add("line");
        getChildren().add(new VBox(first, second));
        setMinWidth(USE_PREF_SIZE);
        Tooltip.install(this, tooltip);
        open.follow(chip.shownProperty(), () -> show(chip.shownProperty().get()));
    }

    private void show(AccountChip.Shown shown) {
        name.setText(shown.name());
        badge.setText(shown.badge() + (shown.armed() ? " ARMED" : ""));
        badge.setVisible(!shown.badge().isEmpty());
        badge.setDisable(!shown.real());
        badge.setFocusTraversable(shown.real());
        badge.setAccessibleText(shown.name() + " " + badge.getText());
        equity.setText(shown.equity());
        day.setText(shown.day());
        day.getStyleClass().setAll("label", shown.daySign() < 0 ? "loss" : shown.daySign() > 0 ? "profit" : "muted");
        note.setText(shown.note());
        note.setManaged(!shown.note().isEmpty());
        boolean live = shown.link() == LinkState.LIVE;
        linkText.setText(live ? "" : shown.linkText());
        linkText.setManaged(!live);
        link.getStyleClass().setAll("link-dot", shown.link().name().toLowerCase(java.util.Locale.ROOT));
        pseudoClassStateChanged(REAL, shown.real());
        pseudoClassStateChanged(ARMED, shown.armed());
        pseudoClassStateChanged(DEAD, !live);
        tooltip.setText(shown.name() + " " + shown.linkText() + (shown.note().isEmpty() ? "" : "\n" + shown.note()));
        setAccessibleText(shown.name() + " " + shown.badge() + " " + shown.equity() + " " + shown.day() + " "
                + shown.linkText() + " " + shown.note());
    }
}
