package dev.yoke.ui.theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// A scroll pane as wide as its place, whose content is drawn afresh: the skin's bitmap cache shows old content in
/// pictures of a scene, and costs more than it saves where figures change every frame.
public final class ScrollArea extends ScrollPane {

    public ScrollArea(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        skinProperty().subscribe(() -> {
            for (Node child : getChildrenUnmodifiable()) {
                if (child.getStyleClass().contains("viewport")) {
                    child.setCache(false);
                    ((Parent) child).getChildrenUnmodifiable().forEach(inner -> inner.setCache(false));
                }
            }
        });
    }
}
