package dev.yoke.ui.blotter;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/// A table row that is grey while its figures are old.
final class GreyingRow<R> extends TableRow<R> {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    GreyingRow(Function<R, ObservableValue<Boolean>> stale) {
        itemProperty().flatMap(stale).orElse(false).subscribe(old -> pseudoClassStateChanged(STALE, old));
    }
}
