package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    SplitBox(DockViewModel model, Split split, Function<Area, Node> make) {
        this.model = model;
        this.split = split;
        getStyleClass().add("dock-split");
        show(split, (area, before) -> make.apply(area));
    }

    /// Makes or changes the node of a part.
    @FunctionalInterface
    interface Parts {
        Node nodeOf(Area area, Node before);
    }

    boolean fits(Split other) {
        return other.across() == split.across()
                && other.parts().size() == split.parts().size();
    }

    void show(Split next, Parts change) {
        split = next;
        List<Node> changed = new ArrayList<>();
        for (int i = 0; i < next.parts().size(); i++) {
            Node before = i < parts.size() ? parts.get(i) : this;
            changed.add(change.nodeOf(next.parts().get(i), before));
        }
        if (!changed.equals(parts)) {
            parts.clear();
            parts.addAll(changed);
            grips.clear();
            for (int i = 0; i < parts.size() - 1; i++) {
                grips.add(grip(i));
            }
            List<Node> all = new ArrayList<>(parts);
            all.addAll(grips);
            getChildren().setAll(all);
        }
        requestLayout();
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
