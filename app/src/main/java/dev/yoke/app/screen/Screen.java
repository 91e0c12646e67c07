package dev.yoke.app.screen;

import javafx.scene.Parent;

/// What the window shows, made on the FX thread when the toolkit runs.
public interface Screen {

    /// FX thread.
    Parent build();

    /// Whether prices of every terminal have arrived. Any thread.
    boolean isLive();

    /// Lets go of everything that [#build] subscribed to. FX thread.
    void close();
}
