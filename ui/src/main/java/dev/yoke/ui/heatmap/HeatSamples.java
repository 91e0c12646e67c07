package dev.yoke.ui.heatmap;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Cells of the heat map in their states, for the sampler. Thread: FX.
public final class HeatSamples {

    private static final double[] SHARES = {0, 0.1, 0.4, 0.8, 1.2};
    private static final double WIDTH = 96;

    private HeatSamples() {}

    public static Node cells(ScreenPorts ports) {
        Phrases words = ports.phrases(HeatSamples.class);
        VBox all = new VBox(Measures.GAP_8);
        all.getStyleClass().add("heat-map");
        all.getStylesheets()
                .add(Objects.requireNonNull(HeatSamples.class.getResource("heatmap.css"), "css")
                        .toExternalForm());
        all.getChildren().addAll(line("long", false, 1), line("short", false, -1), line("limit", true, 0), changed());
        all.getChildren().add(new Legend(words));
        return all;
    }

    private static Node line(String name, boolean limit, int sign) {
        HBox line = new HBox(Measures.GAP_8);
        for (double share : SHARES) {
            HeatCell cell = cell(limit, name + Math.round(share * 100));
            cell.show(new HeatGrid.Cell(text(share, sign), share, sign, text(share, sign), false));
            line.getChildren().add(cell);
        }
        return line;
    }

    /// After the pending ticket, and of an account that is away.
    private static Node changed() {
        HeatCell changed = cell(false, "changed");
        changed.show(new HeatGrid.Cell(text(0.5, 1), 0.5, 1, text(0.5, 1), true));
        HeatCell away = cell(false, "away");
        away.show(new HeatGrid.Cell(text(0.3, -1), 0.3, -1, text(0.3, -1), false));
        away.away(true);
        return new HBox(Measures.GAP_8, changed, away);
    }

    private static HeatCell cell(boolean limit, String id) {
        HeatCell cell = new HeatCell(limit, "sample-" + id, () -> {});
        cell.setPrefWidth(WIDTH);
        return cell;
    }

    private static String text(double share, int sign) {
        return share == 0 ? "" : (sign < 0 ? "\u2212" : "+") + Math.round(share * 100) + " %";
    }
}
