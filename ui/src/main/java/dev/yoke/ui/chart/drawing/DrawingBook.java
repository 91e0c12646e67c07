package dev.yoke.ui.chart.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The drawings of one symbol and the steps that can be taken back. Pure.
final class DrawingBook {

    private static final int STEPS = 200;

    private final Deque<List<Drawing>> before = new ArrayDeque<>();
    private final Deque<List<Drawing>> after = new ArrayDeque<>();
    private List<Drawing> drawings;

    DrawingBook(List<Drawing> drawings) {
        this.drawings = List.copyOf(drawings);
    }

    /// The latest is on top.
    List<Drawing> all() {
        return drawings;
    }

    Optional<Drawing> find(String id) {
        return drawings.stream().filter(drawing -> drawing.id().equals(id)).findFirst();
    }

    void add(Drawing drawing) {
        List<Drawing> next = new ArrayList<>(drawings);
        next.add(drawing);
        become(next);
    }

    /// In its own place; nothing happens where it is as before, or not there any more.
    void replace(Drawing changed) {
        if (find(changed.id()).filter(known -> !known.equals(changed)).isPresent()) {
            become(drawings.stream()
                    .map(known -> known.id().equals(changed.id()) ? changed : known)
                    .toList());
        }
    }

    void remove(String id) {
        if (find(id).isPresent()) {
            become(drawings.stream().filter(known -> !known.id().equals(id)).toList());
        }
    }

    /// All that are not locked.
    void clear() {
        List<Drawing> left = drawings.stream().filter(Drawing::locked).toList();
        if (left.size() != drawings.size()) {
            become(left);
        }
    }

    /// As another chart left them.
    void accept(List<Drawing> others) {
        if (!others.equals(drawings)) {
            become(others);
        }
    }

    private void become(List<Drawing> next) {
        before.push(drawings);
        if (before.size() > STEPS) {
            before.removeLast();
        }
        after.clear();
        drawings = List.copyOf(next);
    }

    boolean undo() {
        return step(before, after);
    }

    boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<List<Drawing>> from, Deque<List<Drawing>> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(drawings);
        drawings = from.pop();
        return true;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }
}
