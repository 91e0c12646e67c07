package dev.yoke.ui.shell.dock;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window of its own for some panels, on any monitor. The trader closes it: its panels go back.
final class DockWindow {

    private final Stage stage = new Stage();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final DockPane pane;
    private final WindowDress.Dressed dressed;
    private boolean moved;

    DockWindow(DockPane pane, WindowDress dress, Place place, Runnable onClose) {
        this.pane = pane;
        dressed = dress.dress(pane);
        stage.setScene(dressed.scene());
        stage.titleProperty().bind(title.map(text -> text + " – Yoke"));
        put(place);
        stage.setOnCloseRequest(event -> {
            event.consume();
            onClose.run();
        });
        Runnable onMove = () -> moved |= !stage.isIconified() && stage.isShowing();
        stage.xProperty().subscribe(onMove);
        stage.yProperty().subscribe(onMove);
        stage.widthProperty().subscribe(onMove);
        stage.heightProperty().subscribe(onMove);
    }

    void show() {
        stage.show();
    }

    DockPane pane() {
        return pane;
    }

    Scene scene() {
        return dressed.scene();
    }

    boolean isFocused() {
        return stage.isFocused();
    }

    void name(Supplier<String> name) {
        title.set(name.get());
    }

    Place place() {
        return new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    void put(Place place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        moved = false;
    }

    boolean isMoved() {
        return moved;
    }

    /// Where the trader has moved it since it was asked last.
    void takeMoved(BiConsumer<DockWindow, Place> taker) {
        if (moved && stage.isShowing() && stage.getWidth() > 0 && stage.getHeight() > 0) {
            moved = false;
            taker.accept(this, place());
        }
    }

    void close() {
        dressed.end().unsubscribe();
        stage.hide();
        stage.setScene(null);
    }
}
