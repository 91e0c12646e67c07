package dev.yoke.ui.blotter;

import dev.yoke.ui.theme.Flash;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell of any column: aligned, coloured and lit by what its line says of it.
class LineCell extends TableCell<Line, String> {

    private static final PseudoClass PROFIT = PseudoClass.getPseudoClass("profit");
    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass BUY = PseudoClass.getPseudoClass("buy");
    private static final PseudoClass SELL = PseudoClass.getPseudoClass("sell");
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warning");

    private final Column column;
    private final boolean flashes;
    private final Flash flash = new Flash(this);
    private @Nullable Line shownLine;
    private long shownNumber;

    LineCell(Column column, boolean flashes) {
        this.column = column;
        this.flashes = flashes;
        // The row places its cells by their columns anyway; managed, another text would lay out the whole table, and
        // a table styles its rows anew whenever it lays them out.
        setManaged(false);
        if (column.isFigure()) {
            getStyleClass().add("right");
            setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        } else {
            getStyleClass().add("words");
        }
    }

    final @Nullable Line line() {
        int index = getIndex();
        boolean exists = index >= 0 && index < getTableView().getItems().size();
        return exists ? getTableView().getItems().get(index) : null;
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        Line line = empty ? null : line();
        setText(line == null || item == null ? "" : item);
        show(line);
        tone(line);
        light(line);
    }

    /// What stands beside or instead of the text.
    void show(@Nullable Line line) {}

    private void tone(@Nullable Line line) {
        Column.Kind kind = column.traits().kind();
        long number = line == null ? 0 : line.number(column);
        boolean signed = kind == Column.Kind.SIGNED;
        boolean side = kind == Column.Kind.SIDE || kind == Column.Kind.EXPOSURE;
        pseudoClassStateChanged(PROFIT, signed && number > 0);
        pseudoClassStateChanged(LOSS, (signed && number < 0) || (line != null && line.failed(column)));
        pseudoClassStateChanged(BUY, side && number > 0);
        pseudoClassStateChanged(SELL, side && number < 0);
        pseudoClassStateChanged(WARN, line != null && line.warns(column));
    }

    private void light(@Nullable Line line) {
        if (!flashes) {
            return;
        }
        if (line == null) {
            shownLine = null;
            flash.clear();
            return;
        }
        long number = line.number(column);
        if (line.equals(shownLine)) {
            flash.show(Long.compare(number, shownNumber));
        } else {
            flash.clear();
        }
        shownLine = line;
        shownNumber = number;
    }
}
