package dev.yoke.ui.heatmap;

import dev.yoke.core.market.TerminalId;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.heatmap.HeatGrid.Column;
import dev.yoke.ui.heatmap.HeatGrid.Form;
import dev.yoke.ui.heatmap.HeatGrid.Place;
import dev.yoke.ui.heatmap.HeatGrid.Row;
import dev.yoke.ui.heatmap.HeatGrid.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Accounts across, currencies and limits down. Arrow keys go from cell to cell.
final class ExposureGrid extends GridPane {

    /// Holds `+12 466` whole.
    private static final double CELL_WIDTH = 48;

    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final HeatMapViewModel model;
    private final Map<Place, HeatCell> cells = new HashMap<>();
    private final Map<TerminalId, Label> heads = new HashMap<>();
    /// What bare figures are in.
    private final Label unit = new Label("%");

    private Optional<Place> last = Optional.empty();

    ExposureGrid(HeatMapViewModel model) {
        this.model = model;
        getStyleClass().add("heat-grid");
        unit.getStyleClass().add("heat-unit");
        addEventFilter(KeyEvent.KEY_PRESSED, this::onArrow);
    }

    private void build() {
        Shape shape = model.shapeProperty().get();
        getChildren().clear();
        getColumnConstraints().clear();
        cells.clear();
        heads.clear();
        getColumnConstraints().add(column(Region.USE_PREF_SIZE, Priority.NEVER));
        add(unit, 0, 0);
        for (int column = 0; column < shape.columns().size(); column++) {
            Column of = shape.columns().get(column);
            Label head = new Label(of.name());
            head.getStyleClass().add("heat-account");
            head.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            head.setWrapText(true);
            head.setTooltip(new Tooltip(of.name()));
            of.account().ifPresent(id -> heads.put(id, head));
            getColumnConstraints().add(column(CELL_WIDTH, Priority.ALWAYS));
            add(head, column + 1, 0);
        }
        for (int line = 0; line < shape.rows().size(); line++) {
            addRow(shape, shape.rows().get(line), line);
        }
        showCells();
        showAway();
    }

    private static ColumnConstraints column(double width, Priority grow) {
        ColumnConstraints constraints = new ColumnConstraints();
        constraints.setMinWidth(width);
        if (grow == Priority.ALWAYS) {
            // Equal columns, whatever stands in them.
            constraints.setPrefWidth(width);
        }
        constraints.setHgrow(grow);
        return constraints;
    }

    private void addRow(Shape shape, Row row, int line) {
        Label name = new Label(row.name());
        name.getStyleClass().add("heat-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        add(name, 0, line + 1);
        for (int column = 0; column < shape.columns().size(); column++) {
            Place place = new Place(row.key(), shape.columns().get(column).account());
            if (row.limit() && place.account().isEmpty()) {
                continue;
            }
            HeatCell cell = new HeatCell(row.limit(), "heat-" + line + "-" + column, () -> {
                last = Optional.of(place);
                model.drill(place);
            });
            cells.put(place, cell);
            add(cell, column + 1, line + 1);
        }
    }

    private void showCells() {
        HeatGrid.Cells values = model.cellsProperty().get();
        cells.forEach((place, cell) -> cell.show(values.at(place)));
        chooseForm();
    }

    /// After the cells have their widths, so that none is cut.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        chooseForm();
    }

    private void chooseForm() {
        Form form = Form.BARE;
        for (Form longer : List.of(Form.WHOLE, Form.AFTER)) {
            if (cells.values().stream().allMatch(cell -> cell.fits(longer))) {
                form = longer;
                break;
            }
        }
        for (HeatCell cell : cells.values()) {
            cell.write(form);
        }
        unit.setVisible(form == Form.BARE);
    }

    private void showAway() {
        Set<TerminalId> away = model.awayProperty().get();
        heads.forEach((id, head) -> head.pseudoClassStateChanged(AWAY, away.contains(id)));
        cells.forEach(
                (place, cell) -> cell.away(place.account().map(away::contains).orElse(false)));
    }

    private void onArrow(KeyEvent event) {
        int right = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int down = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if ((right != 0 || down != 0) && event.getTarget() instanceof HeatCell from) {
            Integer column = getColumnIndex(from);
            Integer row = getRowIndex(from);
            move((column == null ? 0 : column) + right, (row == null ? 0 : row) + down);
            event.consume();
        }
    }

    private void move(int column, int row) {
        getChildren().stream()
                .filter(HeatCell.class::isInstance)
                .filter(cell -> Integer.valueOf(column).equals(getColumnIndex(cell))
                        && Integer.valueOf(row).equals(getRowIndex(cell)))
                .findFirst()
                .ifPresent(cell -> cell.requestFocus());
    }

    /// The cell that was opened last, else the first.
    void focusAgain() {
        last.map(cells::get)
                .or(() -> getChildren().stream()
                        .filter(HeatCell.class::isInstance)
                        .map(HeatCell.class::cast)
                        .findFirst())
                .ifPresent(cell -> cell.requestFocus());
    }

    void attach(Subscriptions open) {
        open.follow(model.shapeProperty(), this::build);
        open.follow(model.cellsProperty(), this::showCells);
        open.follow(model.awayProperty(), this::showAway);
    }
}
