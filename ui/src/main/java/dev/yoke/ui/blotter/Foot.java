package dev.yoke.ui.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How many rows the table has, and what they come to: the sum over everything ends where the column of money ends,
/// those of each currency stand before it. Its labels live on while the sums tick, and no other width of
/// theirs is told to the panel.
final class Foot extends Region {

    /// Of a cell beside its text.
    private static final double CELL_PADDING = 4;

    private final HBox line = new HBox(16);
    private final Label count = new Label();
    private final Region gap = new Region();
    private final List<Label> figures = new ArrayList<>();
    private double end;
    private List<String> labels = List.of();
    private List<Integer> signs = List.of();

    Foot() {
        getStyleClass().add("foot");
        count.getStyleClass().add("muted");
        line.setManaged(false);
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.getChildren().addAll(count, gap);
        getChildren().add(line);
    }

    void show(String rows, List<BlotterViewModel.Sum> sums) {
        count.setText(rows);
        List<String> next = sums.stream().map(BlotterViewModel.Sum::label).toList();
        if (!next.equals(labels)) {
            labels = next;
            signs = List.of();
            build();
        }
        for (int i = 0; i < sums.size(); i++) {
            figures.get(i).setText(sums.get(i).text());
        }
        tone(sums.stream().map(BlotterViewModel.Sum::sign).toList());
    }

    private void build() {
        figures.clear();
        line.getChildren().setAll(count, gap);
        for (String text : labels) {
            Label figure = new Label();
            figure.setMinWidth(USE_PREF_SIZE);
            figure.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            figures.add(figure);
            line.getChildren().add(text.isEmpty() ? figure : new HBox(4, muted(text), figure));
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private void tone(List<Integer> next) {
        for (int i = 0; i < next.size(); i++) {
            int sign = next.get(i);
            if (i >= signs.size() || !Objects.equals(signs.get(i), next.get(i))) {
                figures.get(i).getStyleClass().removeAll("profit", "loss", "muted");
                figures.get(i).getStyleClass().add(sign > 0 ? "profit" : sign < 0 ? "loss" : "muted");
            }
        }
        signs = next;
    }

    /// @param column where the column of money ends; 0 where none is shown
    void endAt(double column) {
        if (end != column) {
            end = column;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double needed = line.prefWidth(-1);
        double wanted = end <= 0 ? needed : end - CELL_PADDING - left;
        double room = getWidth() - left - snappedRightInset();
        line.resizeRelocate(
                left, top, Math.min(room, Math.max(needed, wanted)), getHeight() - top - snappedBottomInset());
    }
}
