package dev.yoke.ui.blotter;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu over the rows: what can be done with the chosen ones, then with their table.
final class RowContextMenu {

    private final BlotterViewModel model;
    private final BlotterTables tables;
    private final DecisionsPane decisions;
    private final RowMenus menus;
    private final SheetActs acts;
    private final ContextMenu menu = new ContextMenu();

    RowContextMenu(
            BlotterViewModel model, BlotterTables tables, DecisionsPane decisions, RowMenus menus, SheetActs acts) {
        this.model = model;
        this.tables = tables;
        this.decisions = decisions;
        this.menus = menus;
        this.acts = acts;
    }

    void showAtFocus() {
        Node table = tables.shown().table();
        var at = table.localToScreen(24, 48);
        show(table, at.getX(), at.getY());
    }

    void show(Node over, double x, double y) {
        menu.hide();
        menu.getItems().setAll(ofRows());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(menus.item("copy", true, acts::copy));
        menu.getItems().add(menus.item("export", true, acts::export));
        menu.getItems().add(menus.item("columns.choose", true, acts::chooseColumns));
        menu.show(over, x, y);
    }

    void hide() {
        menu.hide();
    }

    private List<MenuItem> ofRows() {
        return switch (model.tabProperty().get()) {
            case POSITIONS ->
                model.netViewProperty().get()
                        ? menus.net(tables.net.selected())
                        : menus.positions(tables.positions.selected(), tables::typeOver);
            case ORDERS -> menus.orders(tables.orders.selected(), tables.selectedPositions(), tables::typeOver);
            case HISTORY -> List.of();
            case DECISIONS -> decisions.items(menus);
        };
    }
}
