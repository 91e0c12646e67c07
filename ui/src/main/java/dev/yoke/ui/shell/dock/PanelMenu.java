package dev.yoke.ui.shell.dock;

import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a panel by mouse, and the panels and layouts that there are.
final class PanelMenu {

    private final DockViewModel model;
    private final DockActions actions;
    private final Phrases words;

    PanelMenu(DockViewModel model, DockActions actions, Phrases words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
    }

    ContextMenu of(String panel) {
        model.focus(panel);
        ContextMenu menu = new ContextMenu();
        boolean maximised = model.maximisedProperty().get().equals(panel);
        menu.getItems()
                .addAll(
                        item(maximised ? "panel.restore" : "panel.maximise", "dock.maximise"),
                        item(model.isDetached(panel) ? "panel.attach" : "panel.detach", "dock.detach"),
                        item("panel.close", "dock.close"),
                        moves(),
                        new SeparatorMenuItem(),
                        panels(),
                        layouts());
        return menu;
    }

    ContextMenu ofNoPanel() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(kinds());
        return menu;
    }

    private MenuItem item(String words, String action) {
        return actions.item(this.words.get(words), action);
    }

    private Menu moves() {
        Menu menu = new Menu(words.get("menu.move"));
        for (String way : List.of("left", "right", "up", "down")) {
            menu.getItems().add(item("move." + way, "dock.move-" + way));
        }
        return menu;
    }

    private Menu panels() {
        Menu menu = new Menu(words.get("menu.panels"));
        menu.getItems().addAll(kinds());
        return menu;
    }

    private List<MenuItem> kinds() {
        List<MenuItem> items = new ArrayList<>();
        for (PanelKind kind : model.kinds()) {
            items.add(actions.item(kind.title(), "panel." + kind.id()));
            if (kind.several()) {
                items.add(actions.item(words.get("panel.another", kind.title()), "panel." + kind.id() + ".add"));
            }
        }
        items.add(item("panel.reopen", "dock.reopen"));
        return items;
    }

    private Menu layouts() {
        Menu menu = new Menu(words.get("menu.layouts"));
        for (String name : model.layouts().names()) {
            RadioMenuItem item = new RadioMenuItem(actions.titleOf(name));
            item.setSelected(model.baseProperty().get().equals(name));
            item.setOnAction(event -> model.choose(name));
            menu.getItems().add(item);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("layout.reset", "layout.reset"),
                        item("layout.save", "layout.save"),
                        item("layout.manage", "layout.choose"));
        return menu;
    }
}
