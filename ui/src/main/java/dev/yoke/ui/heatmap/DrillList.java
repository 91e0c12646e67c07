package dev.yoke.ui.heatmap;

import dev.yoke.ui.theme.ScrollArea;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The positions behind a cell, one line each.
final class DrillList extends StackPane {

    private final Phrases words;
    private final GridPane lines = new GridPane();
    private List<HeatDrill.Line> shown = List.of();

    DrillList(Phrases words) {
        this.words = words;
        lines.getStyleClass().add("drill");
        for (int i = 0; i < 6; i++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(i == 1 ? Priority.ALWAYS : Priority.NEVER);
            lines.getColumnConstraints().add(constraints);
        }
        getChildren().add(new ScrollArea(lines));
    }

    void show(List<HeatDrill.Line> positions) {
        if (positions.equals(shown) && !lines.getChildren().isEmpty()) {
            return;
        }
        shown = positions;
        lines.getChildren().clear();
        if (positions.isEmpty()) {
            lines.add(label(words.get("drill.nothing"), "muted"), 0, 0);
        }
        for (int row = 0; row < positions.size(); row++) {
            add(positions.get(row), row);
        }
    }

    private void add(HeatDrill.Line line, int row) {
        String tone = line.profit().startsWith("+") ? "profit" : line.profit().startsWith("−") ? "loss" : "muted";
        lines.addRow(
                row,
                label(line.account(), "muted"),
                label(line.symbol(), "strong"),
                label(line.side(), line.side().equals("BUY") ? "buy" : "sell"),
                figure(line.lots(), "plain"),
                figure(line.profit(), tone),
                figure(line.risk(), "muted"));
    }

    private static Label label(String text, String tone) {
        Label label = new Label(text);
        label.getStyleClass().add(tone);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label figure(String text, String tone) {
        Label label = label(text, tone);
        label.getStyleClass().add("figure");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }
}
