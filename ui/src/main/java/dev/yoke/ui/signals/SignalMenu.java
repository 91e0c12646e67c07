package dev.yoke.ui.signals;

import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the card that has the focus; by the right button and by the menu key.
final class SignalMenu {

    private final InboxViewModel model;
    private final SignalText text;
    private final ContextMenu menu = new ContextMenu();

    SignalMenu(InboxViewModel model, SignalText text, Consumer<SignalRow> explain) {
        this.model = model;
        this.text = text;
        MenuItem approve = item("approve.menu", model::approve);
        MenuItem reject = item("reject.menu", model::reject);
        menu.getItems()
                .addAll(
                        approve,
                        reject,
                        new SeparatorMenuItem(),
                        item("details.menu", SignalCard::toggle),
                        item("again", model::judgeAgain),
                        item("explain", explain),
                        new SeparatorMenuItem(),
                        item(
                                "copy.raw",
                                row -> CardDetails.copy(row.view().signal().raw())),
                        item(
                                "copy.id",
                                row -> CardDetails.copy(row.view().signal().id().value())));
        menu.setOnShowing(event -> {
            SignalRow row = model.selectedProperty().get();
            boolean can = row != null && model.canDecide(row);
            approve.setDisable(!can);
            reject.setDisable(!can);
        });
    }

    private MenuItem item(String key, Consumer<SignalRow> act) {
        MenuItem item = new MenuItem(text.get(key));
        item.setId("signal-" + key.replace('.', '-'));
        item.setOnAction(event -> {
            SignalRow row = model.selectedProperty().get();
            if (row != null) {
                act.accept(row);
            }
        });
        return item;
    }

    ContextMenu menu() {
        return menu;
    }
}
