package dev.yoke.ui.watchlist;

import dev.yoke.core.trade.Side;
import dev.yoke.ui.words.Phrases;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What can be done with the chosen line; by the right button and by the menu key.
final class WatchMenu {

    private final WatchListViewModel model;
    private final Phrases words;
    private final ContextMenu menu = new ContextMenu();
    private final Menu groups;

    WatchMenu(WatchListViewModel model, Phrases words) {
        this.model = model;
        this.words = words;
        groups = new Menu(words.get("menu.add"));
        MenuItem remove = item("menu.remove", model::remove);
        MenuItem up = item("menu.up", row -> model.moveBy(row, -1));
        MenuItem down = item("menu.down", row -> model.moveBy(row, 1));
        menu.getItems()
                .addAll(
                        item("menu.buy", row -> model.draft(row, Side.BUY)),
                        item("menu.sell", row -> model.draft(row, Side.SELL)),
                        new SeparatorMenuItem(),
                        item("menu.open", model::open),
                        item("menu.unfold", row -> model.unfold(row, !model.isUnfolded(row))),
                        new SeparatorMenuItem(),
                        groups,
                        remove,
                        up,
                        down,
                        new SeparatorMenuItem(),
                        item("menu.copy", WatchMenu::copy));
        menu.setOnShowing(event -> {
            boolean movable = model.canMove();
            remove.setDisable(model.shownGroupProperty().get().isEmpty());
            up.setDisable(!movable);
            down.setDisable(!movable);
            showGroups();
        });
    }

    private void showGroups() {
        groups.getItems().clear();
        groups.setDisable(model.groups().isEmpty());
        model.groups().forEach(group -> {
            MenuItem item = new MenuItem(group.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> withSelected(row -> model.addTo(group.name(), row)));
            groups.getItems().add(item);
        });
    }

    private MenuItem item(String key, Consumer<WatchRow> act) {
        MenuItem item = new MenuItem(words.get(key));
        item.setId("watch-" + key.replace('.', '-'));
        item.setOnAction(event -> withSelected(act));
        return item;
    }

    private void withSelected(Consumer<WatchRow> act) {
        WatchRow row = model.selectedProperty().get();
        if (row != null) {
            act.accept(row);
        }
    }

    private static void copy(WatchRow row) {
        ClipboardContent content = new ClipboardContent();
        content.putString(row.quote().instrument().symbol().name());
        Clipboard.getSystemClipboard().setContent(content);
    }

    ContextMenu menu() {
        return menu;
    }
}
