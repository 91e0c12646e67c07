package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// `EURUSD · demo-1`.
final class InstrumentCell extends ListCell<Instrument> {

    @Override
    protected void updateItem(@Nullable Instrument item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : item.symbol() + " · " + item.terminal());
    }
}
