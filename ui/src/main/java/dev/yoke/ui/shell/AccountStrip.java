package dev.yoke.ui.shell;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// The accounts side by side. Where there is no room for all of them they say less, and those that still have none are
/// in a menu, `+2`, that warns when one of them does.
final class AccountStrip extends HBox {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Phrases words;
    private final Label waiting;
    private final MenuButton more = new MenuButton();
    private List<AccountChipView> views = List.of();
    private double fullWidth;

    AccountStrip(Phrases words) {
        this.words = words;
        waiting = new Label(words.get("header.waiting"));
        waiting.getStyleClass().add("muted");
        waiting.setMinWidth(0);
        more.setId("accounts-more");
        more.getStyleClass().add("accounts-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnShowing(event -> more.getItems()
                .setAll(views.stream()
                        .filter(view -> !view.isVisible())
                        .map(AccountChipView::menuItem)
                        .toList()));
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

    /// Into the menu goes what matters least, until the rest and the menu have room: armed accounts stay longest, then
    /// REAL ones, then those that come first.
    private void fold(boolean folds) {
        Set<AccountChipView> shown = folds ? fitting() : Set.copyOf(views);
        views.forEach(view -> keep(view, shown.contains(view)));
        List<AccountChipView> hidden =
                views.stream().filter(view -> !shown.contains(view)).toList();
        keep(more, !hidden.isEmpty());
        more.setText(words.get("header.more", hidden.size()));
        more.setAccessibleText(words.get("header.more.access", hidden.size()));
        more.pseudoClassStateChanged(BAD, hidden.stream().anyMatch(AccountChipView::warns));
    }

    private Set<AccountChipView> fitting() {
        more.setText(words.get("header.more", views.size()));
        double room = getWidth() - more.prefWidth(-1);
        Set<AccountChipView> fitting = new HashSet<>();
        for (AccountChipView view : views.stream()
                .sorted(Comparator.comparingInt(AccountChipView::weight).reversed())
                .toList()) {
            room -= view.prefWidth(-1) + getSpacing();
            if (room < 0) {
                break;
            }
            fitting.add(view);
        }
        return fitting;
    }

    private static void keep(Node node, boolean shown) {
        if (node.isVisible() != shown || node.isManaged() != shown) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
