package dev.yoke.ui.heatmap;

import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.heatmap.HeatMapViewModel.Matrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The correlation of every two symbols that something is open in; the half above the diagonal says all of it.
final class CorrelationGrid extends GridPane {

    private static final double CELL_WIDTH = 58;

    private final HeatMapViewModel model;
    private final Map<Set<String>, HeatCell> cells = new HashMap<>();
    private List<String> built = List.of();

    CorrelationGrid(HeatMapViewModel model) {
        this.model = model;
        getStyleClass().add("heat-grid");
    }

    private void show() {
        Matrix matrix = model.matrixProperty().get();
        if (!matrix.symbols().equals(built)) {
            build(matrix.symbols());
        }
        cells.forEach((pair, cell) -> {
            List<String> both = List.copyOf(pair);
            cell.show(matrix.at(both.get(0), both.get(1)));
        });
    }

    private void build(List<String> symbols) {
        built = symbols;
        getChildren().clear();
        getColumnConstraints().clear();
        cells.clear();
        getColumnConstraints().add(column(Region.USE_PREF_SIZE, Priority.NEVER));
        for (int i = 1; i < symbols.size(); i++) {
            Label head = new Label(symbols.get(i));
            head.getStyleClass().add("heat-account");
            head.setMinWidth(Region.USE_PREF_SIZE);
            getColumnConstraints().add(column(CELL_WIDTH, Priority.ALWAYS));
            add(head, i, 0);
        }
        for (int row = 0; row + 1 < symbols.size(); row++) {
            Label name = new Label(symbols.get(row));
            name.getStyleClass().add("heat-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            add(name, 0, row + 1);
            for (int column = row + 1; column < symbols.size(); column++) {
                addCell(symbols.get(row), symbols.get(column), row, column);
            }
        }
    }

    private void addCell(String one, String other, int row, int column) {
        HeatCell cell = new HeatCell(false, "correlation-" + row + "-" + column, () -> model.drill(one, other));
        cells.put(Set.of(one, other), cell);
        add(cell, column, row + 1);
    }

    private static ColumnConstraints column(double width, Priority grow) {
        ColumnConstraints constraints = new ColumnConstraints();
        constraints.setMinWidth(width);
        constraints.setHgrow(grow);
        return constraints;
    }

    void attach(Subscriptions open) {
        open.follow(model.matrixProperty(), this::show);
    }
}
