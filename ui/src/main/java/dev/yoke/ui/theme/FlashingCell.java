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

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        R row = empty || getTableRow() == null ? null : getTableRow().getItem();
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
