package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The chart's symbol, and the search for another one: what is typed lists what is found, Enter takes the first, Down
/// goes to the others, Esc leaves it as it was. Thread: FX.
final class SymbolField extends TextField {

    private static final int MOST = 12;

    private final ChartViewModel model;
    private final ContextMenu found = new ContextMenu();
    private boolean writing;

    SymbolField(ChartViewModel model) {
        this.model = model;
        setId("chart-symbol");
        found.setId("chart-symbols");
        found.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setAccessibleText(model.words().get("symbol"));
        setPromptText(model.words().get("symbol.prompt"));
        setPrefColumnCount(12);
        textProperty().subscribe((before, now) -> onTyped());
        focusedProperty().subscribe(this::onFocus);
        setOnAction(event -> takeFirst());
        setOnMouseClicked(event -> list(""));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            showChosen();
            found.hide();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !found.isShowing()) {
            list("");
            event.consume();
        }
    }

    private void onFocus(boolean focused) {
        if (focused) {
            selectAll();
        } else {
            found.hide();
            showChosen();
        }
    }

    private void onTyped() {
        if (!writing && isFocused()) {
            list(getText());
        }
    }

    private void list(String text) {
        List<Instrument> matches = model.search(text);
        found.getItems().setAll(matches.stream().limit(MOST).map(this::item).toList());
        if (matches.isEmpty()) {
            MenuItem none = new MenuItem(model.words().get("symbol.none", text.strip()));
            none.setDisable(true);
            found.getItems().setAll(none);
        }
        if (getScene() != null && getScene().getWindow() != null && !found.isShowing()) {
            found.show(this, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(Instrument instrument) {
        MenuItem item = new MenuItem(ChartSymbols.text(instrument));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> take(Optional.of(instrument)));
        return item;
    }

    private void takeFirst() {
        take(model.search(getText()).stream().findFirst());
    }

    private void take(Optional<Instrument> chosen) {
        found.hide();
        chosen.ifPresent(model::choose);
        showChosen();
        selectAll();
    }

    /// Writes what the chart shows.
    void showChosen() {
        writing = true;
        setText(model.instrumentProperty().get().map(ChartSymbols::text).orElse(""));
        writing = false;
    }

    ContextMenu found() {
        return found;
    }
}
