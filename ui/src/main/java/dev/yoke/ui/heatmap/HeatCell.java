package dev.yoke.ui.heatmap;

import dev.yoke.ui.heatmap.HeatGrid.Cell;
import dev.yoke.ui.heatmap.HeatGrid.Form;
import dev.yoke.ui.theme.TextWidths;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A number over its colour: an exposure colours the whole cell, a limit fills it from the left. A figure that is the
/// one after the pending ticket is outlined.
final class HeatCell extends StackPane {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
    /// The figure over it keeps a contrast of 4.5 in every theme.
    static final double STRONGEST = 0.42;

    /// Of an account that does not answer: a hint of what was said last.
    static final double FAINT = 0.08;

    /// Left and right of the figure, with the border.
    private static final double SIDES = 10;

    private final boolean limit;
    private final Region fill = new Region();
    private final Label text = new Label();
    private final Tooltip tooltip = new Tooltip();
    private Cell shown = Cell.EMPTY;
    private Form form = Form.WHOLE;
    private boolean away;

    HeatCell(boolean limit, String id, Runnable onOpen) {
        this.limit = limit;
        setId(id);
        getStyleClass().addAll("heat-cell", limit ? "limit" : "leg");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.BUTTON);
        fill.getStyleClass().add("fill");
        fill.setMouseTransparent(true);
        setAlignment(fill, Pos.CENTER_LEFT);
        setAlignment(text, Pos.CENTER_RIGHT);
        text.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(fill, text);
        Tooltip.install(this, tooltip);
        fill.setVisible(false);
        if (limit) {
            widthProperty().subscribe(this::size);
        }
        setOnMouseClicked(event -> {
            requestFocus();
            onOpen.run();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                onOpen.run();
                event.consume();
            }
        });
    }

    void show(Cell cell) {
        if (cell.equals(shown)) {
            return;
        }
        shown = cell;
        text.setText(cell.in(form));
        tooltip.setText(cell.tip());
        setAccessibleText(cell.tip());
        setFocusTraversable(!cell.text().isEmpty());
        pseudoClassStateChanged(CHANGED, cell.changed());
        fill.setVisible(cell.share() > 0);
        fill.pseudoClassStateChanged(SHORT, cell.sign() < 0);
        if (limit) {
            fill.pseudoClassStateChanged(HIGH, cell.share() >= 0.7 && cell.share() < 1);
            fill.pseudoClassStateChanged(OVER, cell.share() >= 1);
            size();
        } else {
            tint();
            pseudoClassStateChanged(OVER, cell.share() >= 1);
        }
    }

    /// By the square root, as on the legend, so that a small share is seen.
    static double opacity(double share) {
        return STRONGEST * Math.sqrt(Math.clamp(share, 0, 1));
    }

    void away(boolean now) {
        away = now;
        pseudoClassStateChanged(AWAY, now);
        if (!limit) {
            tint();
        }
    }

    private void tint() {
        fill.setOpacity(away ? Math.min(FAINT, opacity(shown.share())) : opacity(shown.share()));
    }

    void write(Form as) {
        if (form != as) {
            form = as;
            text.setText(shown.in(as));
        }
    }

    boolean fits(Form as) {
        return TextWidths.of(text.getFont()).of(shown.in(as)) + SIDES <= getWidth();
    }

    private void size() {
        fill.setMaxWidth(getWidth() * Math.clamp(shown.share(), 0, 1));
    }
}
