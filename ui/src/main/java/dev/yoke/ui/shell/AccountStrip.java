package dev.yoke.ui.shell;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.shell.AccountChipView.Stakes;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// The accounts side by side. Where there is no room for all of them they say less, and those that still have none are
/// in a menu, `+2 LIVE ▲`, which says whether real money is in it and whether one of them warns.
final class AccountStrip extends HBox {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass REAL = PseudoClass.getPseudoClass("real");
    private static final String WARNS = "▲";

    private final Phrases words;
    private final Label waiting;
    private final MenuButton more = new MenuButton();
    private List<AccountChipView> views = List.of();
    private double fullWidth;
    private int lastMarks;

    AccountStrip(Phrases words) {
        this.words = words;
        waiting = new Label(words.get("header.waiting"));
        waiting.getStyleClass().add("muted");
        waiting.setMinWidth(0);
        more.setId("accounts-more");
        more.getStyleClass().add("accounts-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnShowing(event -> fillMenu());
        more.getItems().add(new MenuItem());
        getStyleClass().add("chips");
        setMinWidth(0);
        widthProperty().subscribe(this::fit);
    }

    void show(List<AccountChip> accounts, Consumer<AccountChip> onBadge, Subscriptions open) {
        fullWidth = 0;
        views = accounts.stream()
                .map(chip -> new AccountChipView(chip, onBadge, open))
                .toList();
        List<Node> all = new ArrayList<>(views);
        all.add(views.isEmpty() ? waiting : more);
        getChildren().setAll(all);
        keep(more, false);
        accounts.forEach(chip -> open.follow(chip.shownProperty(), this::onShown));
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /// Full chips have the room that they were measured at; it is measured while they are full.
    private void fit() {
        if (views.isEmpty() || getScene() == null) {
            return;
        }
        if (!views.getFirst().isCondensed()) {
            fullWidth = widthOf(views);
        }
        boolean tight = fullWidth > getWidth();
        views.forEach(view -> view.condense(tight));
        fold(tight && widthOf(views) > getWidth());
    }

    private double widthOf(List<AccountChipView> some) {
        return some.stream().mapToDouble(view -> view.prefWidth(-1)).sum() + getSpacing() * (some.size() - 1);
    }

    /// Real money is the last to go into the menu, and among equals the last account is the first, until the rest and
    /// the menu's button, which says what is in it, have room.
    private void fold(boolean folds) {
        List<AccountChipView> hidden = List.of();
        if (folds) {
            List<AccountChipView> byWorth = views.stream()
                    .sorted(Comparator.comparing(AccountChipView::stakes).reversed())
                    .toList();
            int shown = views.size();
            do {
                shown--;
                hidden = byWorth.subList(shown, views.size());
                tell(hidden);
            } while (shown > 0 && widthOf(byWorth.subList(0, shown)) + getSpacing() + more.prefWidth(-1) > getWidth());
        }
        for (AccountChipView view : views) {
            keep(view, !hidden.contains(view));
        }
        keep(more, !hidden.isEmpty());
        if (more.isShowing()) {
            fillMenu();
        }
    }

    /// What the button says of those in the menu: how many, the gravest badge of real money, that one warns.
    private void tell(List<AccountChipView> hidden) {
        Optional<AccountChipView> gravest = hidden.stream()
                .filter(view -> view.stakes() != Stakes.NONE)
                .max(Comparator.comparing(AccountChipView::stakes));
        boolean warns = hidden.stream().anyMatch(AccountChipView::warns);
        String badge = gravest.map(AccountChipView::badgeText).orElse("");
        more.setText(words.get("header.more", hidden.size())
                + (badge.isEmpty() ? "" : " " + badge)
                + (warns ? " " + WARNS : ""));
        more.setAccessibleText(words.get("header.more.access", hidden.size())
                + (badge.isEmpty() ? "" : ", " + badge)
                + (warns ? ", " + words.get("header.more.warns") : ""));
        more.pseudoClassStateChanged(REAL, gravest.isPresent());
        more.pseudoClassStateChanged(BAD, warns);
    }

    private void fillMenu() {
        List<MenuItem> items = views.stream()
                .filter(view -> !view.isVisible())
                .map(AccountChipView::menuItem)
                .toList();
        if (!more.getItems().equals(items)) {
            more.getItems().setAll(items);
        }
    }

    /// A link lost or an account armed in the menu is news for the button.
    private void onShown() {
        int marks = 1;
        for (AccountChipView view : views) {
            marks = 31 * marks + view.stakes().ordinal() * 2 + (view.warns() ? 1 : 0);
        }
        if (marks != lastMarks) {
            lastMarks = marks;
            requestLayout();
        }
        if (more.isShowing()) {
            fillMenu();
        }
    }

    private static void keep(Node node, boolean shown) {
        if (node.isVisible() != shown || node.isManaged() != shown) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
