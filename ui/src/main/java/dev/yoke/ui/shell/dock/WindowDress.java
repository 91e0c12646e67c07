package dev.yoke.ui.shell.dock;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Makes the scene of a window beside the main one: dialogs, frame, theme, size and keys as there.
@FunctionalInterface
public interface WindowDress {

    /// @param end lets go of what the scene follows
    record Dressed(Scene scene, Subscription end) {}

    Dressed dress(Node content);
}
