package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Columns;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// A table as all panels have it: text, side, figure, signed figure; and one with nothing in it.
final class TablePage {

    private static final double HEIGHT = 148;

    private final ScreenPorts ports;
    private final Phrases words;

    /// @param profit 1e-8
    private record Row(String symbol, String side, long lots, long profit) {}

    TablePage(ScreenPorts ports) {
        this.ports = ports;
        this.words = ports.phrases(TablePage.class);
    }

    Node make() {
        TableView<Row> table = table();
        table.getItems()
                .setAll(List.of(
                        new Row("EURUSD", "BUY", 50_000_000, 13_600_000_000L),
                        new Row("XAUUSD", "SELL", 12_000_000, -8_640_000_000L),
                        new Row("US30", "BUY", 100_000_000, 0),
                        new Row("GBPUSD", "SELL", 10_000_000, 260_000_000L)));
        table.getSelectionModel().select(1);
        return new VBox(
                Measures.GAP_12, new VBox(new PanelTitle(words.get("table.positions")), table), new VBox(table()));
    }

    private TableView<Row> table() {
        TableView<Row> table = Columns.table(new EmptyState(words.get("table.empty"), words.get("table.empty.hint")));
        table.getColumns()
                .setAll(List.of(
                        Columns.text(words.get("table.symbol"), 96, row -> new SimpleStringProperty(row.symbol())),
                        Columns.side(words.get("table.side"), 64, row -> new SimpleStringProperty(row.side())),
                        Columns.figure(
                                words.get("table.lots"),
                                72,
                                row -> new SimpleStringProperty(Figures.lots(row.lots())),
                                Row::lots),
                        Columns.flashing(
                                words.get("table.profit"),
                                112,
                                row -> new SimpleStringProperty(
                                        ports.desk().amounts().signedMoney(row.profit())),
                                Row::profit)));
        table.setPrefHeight(HEIGHT);
        return table;
    }
}
