package dev.yoke.ui.heatmap;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A number over its colour: an exposure colours the whole cell, a limit fills it from the left.
final class HeatCell extends StackPane {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double STRONGEST = 0.55;

    private final boolean limit;
    private final Region fill = new Region();
    private final Label text = new Label();
    private final Tooltip tooltip = new Tooltip();
    private HeatMapViewModel.Cell shown = HeatMapViewModel.Cell.EMPTY;

    HeatCell(boolean limit) {
        this.limit = limit;
        getStyleClass().addAll("heat-cell", limit ? "limit" : "leg");
        fill.getStyleClass().add("fill");
        fill.setMouseTransparent(true);
        setAlignment(fill, Pos.CENTER_LEFT);
        setAlignment(text, Pos.CENTER_RIGHT);
        getChildren().addAll(fill, text);
        Tooltip.install(this, tooltip);
        fill.setVisible(false);
        if (limit) {
            widthProperty().subscribe(this::size);
        }
    }

    void show(HeatMapViewModel.Cell cell) {
        if (cell.equals(shown)) {
            return;
        }
        shown = cell;
        text.setText(cell.text());
        tooltip.setText(cell.tip());
        setAccessibleText(cell.tip() + " " + cell.text());
        fill.setVisible(cell.share() > 0);
        fill.pseudoClassStateChanged(SHORT, cell.sign() < 0);
        if (limit) {
            fill.pseudoClassStateChanged(HIGH, cell.share() >= 0.7 && cell.share() < 1);
            fill.pseudoClassStateChanged(OVER, cell.share() >= 1);
            size();
        } else {
            fill.setOpacity(STRONGEST * Math.clamp(cell.share(), 0, 1));
        }
    }

    private void size() {
        fill.setMaxWidth(getWidth() * Math.clamp(shown.share(), 0, 1));
    }
}
