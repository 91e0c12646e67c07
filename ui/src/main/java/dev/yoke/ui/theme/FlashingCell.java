package dev.yoke.ui.theme;

import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A signed figure that lights up when its number grows or falls. A cell that is given another row stays calm.
final class FlashingCell<R> extends FigureCell<R> {

    private final ToLongFunction<R> number;
    private final Flash flash = new Flash(this);
    private @Nullable R shownRow;
    private long shownNumber;

    FlashingCell(ToLongFunction<R> number) {
        super(Look.SIGNED);
        this.number = number;
    }

    /// The table row learns its item after its cells.
    private @Nullable R rowShown() {
        int index = getIndex();
        boolean exists = index >= 0 && index < getTableView().getItems().size();
        return exists ? getTableView().getItems().get(index) : null;
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        R row = empty ? null : rowShown();
        if (row == null) {
            shownRow = null;
            flash.clear();
            return;
        }
        long next = number.applyAsLong(row);
        if (Objects.equals(row, shownRow)) {
            flash.show(Long.compare(next, shownNumber));
        } else {
            flash.clear();
        }
        shownRow = row;
        shownNumber = next;
    }
}
