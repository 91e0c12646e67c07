package dev.yoke.ui.fx;

import javafx.scene.Node;

/// One part of the screen. It listens to something only between `attach` and `detach`. Thread: FX.
public interface Panel {

    Node node();

    void attach();

    void detach();
}
