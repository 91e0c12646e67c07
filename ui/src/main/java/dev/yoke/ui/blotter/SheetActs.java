package dev.yoke.ui.blotter;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import javafx.scene.Node;

/// What can be done with the table that is shown, whatever is in it.
final class SheetActs {

    private final ScreenPorts ports;
    private final BlotterViewModel model;
    private final BlotterTables tables;
    private final Dialogs dialogs;
    private final Node near;
    private final Phrases words;

    SheetActs(ScreenPorts ports, BlotterViewModel model, BlotterTables tables, Dialogs dialogs, Node near) {
        this.ports = ports;
        this.model = model;
        this.tables = tables;
        this.dialogs = dialogs;
        this.near = near;
        words = model.look().words();
    }

    void chooseColumns() {
        dialogs.columns(tables.shown());
    }

    void copy() {
        tables.shown().copy();
        ports.desk().notices().done(words.get("copied"));
    }

    void export() {
        String name = exportName();
        SaveAs.ask(
                near,
                words.get("export"),
                name,
                chosen -> model.export(tables.shown().sheet(), name, chosen));
    }

    private String exportName() {
        String what = model.tabProperty().get() == Tab.POSITIONS
                        && model.netViewProperty().get()
                ? "net"
                : model.tabProperty().get().id();
        return what + "-" + Times.day(ports.clock().nowMs(), ports.zone()) + ".csv";
    }
}
