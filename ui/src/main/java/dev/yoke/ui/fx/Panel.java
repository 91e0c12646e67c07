package dev.yoke.ui.fx;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One part of the screen. It listens to something only between `attach` and `detach`, and may be attached again, in
/// another window too. Thread: FX.
public interface Panel {

    Node node();

    void attach();

    void detach();

    /// What tells it from others of its kind, `XAUUSD M5`; empty where that goes without saying.
    default ObservableValue<String> detailProperty() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    /// Whether it shows what it has to show, and waits for nothing.
    default boolean isSettled() {
        return true;
    }

    /// Takes the keyboard to where its work begins.
    default void focus() {
        node().requestFocus();
    }
}
