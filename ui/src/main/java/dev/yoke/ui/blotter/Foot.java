package dev.yoke.ui.blotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How many rows the table has, and what they come to. Its labels live on while the sums tick, and no other width of
/// theirs is told to the panel.
final class Foot extends Region {

    private final HBox line = new HBox(16);
    private final Label count = new Label();
    private final List<Label> figures = new ArrayList<>();
    private List<String> labels = List.of();
    private List<Integer> signs = List.of();

    Foot() {
        getStyleClass().add("foot");
        count.getStyleClass().add("muted");
        line.setManaged(false);
        line.getChildren().add(count);
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
        line.getChildren().setAll(count);
        for (String text : labels) {
            Label figure = new Label();
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

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        line.resizeRelocate(
                left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
    }
}
