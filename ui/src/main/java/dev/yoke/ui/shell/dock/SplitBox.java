package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The parts of a split with a line between each two that can be dragged. Not a SplitPane: what a part gets is told by
/// the layout alone, so that nothing moves because something was built anew.
final class SplitBox extends Region {

    private static final double LINE = 1;
    private static final double GRIP = 7;

    private final DockViewModel model;
    private final List<Node> parts = new ArrayList<>();
    private final List<Region> grips = new ArrayList<>();
    private Split split;
    private int alone = -1;

    SplitBox(DockViewModel model, Split split) {
        this.model = model;
        this.split = split;
        getStyleClass().add("dock-split");
    }

    /// Makes or changes the node of a part.
    @FunctionalInterface
    interface Parts {
        /// @param before the node that showed some of the same panels, where there was one
        Node nodeOf(Area area, Optional<Node> before);
    }

    void show(Split next, Parts change) {
        List<Node> changed = new ArrayList<>();
        for (Area part : next.parts()) {
            changed.add(change.nodeOf(part, before(part, changed)));
        }
        split = next;
        if (!changed.equals(parts)) {
            parts.clear();
            parts.addAll(changed);
            replaceChildren();
        }
        for (int i = 0; i < grips.size(); i++) {
            grips.get(i).setId("grip-" + next.parts().get(i + 1).panels().getFirst());
        }
        requestLayout();
    }

    private Optional<Node> before(Area part, List<Node> taken) {
        for (int i = 0; i < parts.size(); i++) {
            boolean kin = split.parts().get(i).panels().stream().anyMatch(part.panels()::contains);
            if (kin && !taken.contains(parts.get(i))) {
                return Optional.of(parts.get(i));
            }
        }
        return Optional.empty();
    }

    /// Takes out and puts in only what differs: a node that leaves the scene is styled anew and loses the keyboard.
    private void replaceChildren() {
        while (grips.size() < parts.size() - 1) {
            grips.add(grip(grips.size()));
        }
        while (grips.size() > parts.size() - 1) {
            grips.removeLast();
        }
        getChildren().removeIf(child -> !parts.contains(child) && !grips.contains(child));
        for (Node part : parts) {
            if (!equals(part.getParent())) {
                getChildren().addFirst(part);
            }
        }
        for (Region grip : grips) {
            if (!equals(grip.getParent())) {
                getChildren().add(grip);
            }
        }
    }

    Split split() {
        return split;
    }

    List<Node> parts() {
        return parts;
    }

    /// Gives one part all the room, or with -1 each its own again.
    void showAlone(int part) {
        alone = part;
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setVisible(part < 0 || part == i);
        }
        grips.forEach(grip -> grip.setVisible(part < 0));
        requestLayout();
    }

    private Region grip(int index) {
        Region grip = new Region();
        grip.getStyleClass().add("dock-grip");
        grip.setCursor(split.across() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                drag(index, event);
                event.consume();
            }
        });
        grip.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                evenOut(index);
            }
        });
        return grip;
    }

    private void drag(int index, MouseEvent event) {
        double at = split.across()
                ? sceneToLocal(event.getSceneX(), event.getSceneY()).getX()
                : sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        double[] lengths = lengths();
        double line = 0;
        for (int i = 0; i <= index; i++) {
            line += lengths[i] + (i == index ? 0 : LINE);
        }
        model.share(split, Lengths.moved(lengths, index, at - line), room());
    }

    private void evenOut(int index) {
        double[] lengths = lengths();
        model.share(split, Lengths.moved(lengths, index, (lengths[index + 1] - lengths[index]) / 2), room());
    }

    double room() {
        return (split.across() ? getWidth() : getHeight()) - LINE * (parts.size() - 1);
    }

    double[] lengths() {
        return Lengths.of(split, room());
    }

    @Override
    protected void layoutChildren() {
        if (alone >= 0 && alone < parts.size()) {
            parts.get(alone).resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        double[] lengths = lengths();
        double at = 0;
        for (int i = 0; i < parts.size(); i++) {
            double from = snapPositionX(at);
            double to = i == parts.size() - 1
                    ? (split.across() ? getWidth() : getHeight())
                    : snapPositionX(at + lengths[i]);
            place(parts.get(i), from, Math.max(0, to - from));
            if (i < grips.size()) {
                place(grips.get(i), to + (LINE - GRIP) / 2, GRIP);
            }
            at += lengths[i] + LINE;
        }
    }

    private void place(Node node, double from, double length) {
        if (split.across()) {
            node.resizeRelocate(from, 0, length, getHeight());
        } else {
            node.resizeRelocate(0, from, getWidth(), length);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
