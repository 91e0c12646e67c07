package dev.yoke.ui.risk;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.risk.RiskPicture.Meter;
import dev.yoke.ui.words.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/// Meters below each other. A row stays the same node as long as its meter is there, so that what was opened stays
/// open.
final class MeterList extends VBox {

    private final ScreenPorts ports;
    private final Phrases words;
    private final Map<String, MeterRow> rows = new HashMap<>();
    private List<String> keys = List.of();

    MeterList(ScreenPorts ports, Phrases words) {
        this.ports = ports;
        this.words = words;
        getStyleClass().add("meters");
    }

    void show(List<Meter> meters) {
        List<String> next = meters.stream().map(Meter::key).toList();
        if (!next.equals(keys)) {
            keys = next;
            rows.keySet().retainAll(next);
            next.forEach(key -> rows.computeIfAbsent(key, one -> new MeterRow(ports, words)));
            getChildren().setAll(next.stream().map(rows::get).toList());
        }
        for (Meter meter : meters) {
            MeterRow row = rows.get(meter.key());
            if (row != null) {
                row.show(meter);
            }
        }
    }
}
