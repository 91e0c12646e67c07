package dev.yoke.app.screen;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// What the window shows, made on the FX thread when the toolkit runs.
public interface Screen {

    /// FX thread.
    Scene build(double width, double height);

    /// Shows what was built in a window of the system. FX thread.
    ///
    /// @param scene what [#build] made
    default void show(Stage stage, Scene scene) {
        stage.setScene(scene);
        stage.show();
    }

    /// Whether prices of every terminal have arrived. Any thread.
    boolean isLive();

    /// Whether nothing on the screen waits for its content any more. FX thread.
    default boolean isSettled() {
        return true;
    }

    /// Lets go of everything that [#build] subscribed to. FX thread.
    void close();
}
