package dev.yoke.ui.diagnostics;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A titled block of lines: name, bars where there are some, figures. The lines stay while their names stay; only
/// figures are written anew.
final class FactGrid extends VBox {

    /// One line.
    ///
    /// @param share what its bar shows, 0 to 1; −1 = no bar
    /// @param warns whether a full bar is bad
    /// @param state `bad` or empty
    record Fact(String name, String value, double share, boolean warns, String state) {
        static Fact of(String name, String value) {
            return new Fact(name, value, -1, false, "");
        }
    }

    private final String nothing;
    private final VBox lines = new VBox();
    private final List<Line> shown = new ArrayList<>();
    private List<String> names = List.of();

    FactGrid(String title, String nothing) {
        this.nothing = nothing;
        getStyleClass().add("facts");
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        getChildren().addAll(heading, lines);
        show(List.of());
    }

    void show(List<Fact> facts) {
        List<String> now = facts.stream().map(Fact::name).toList();
        if (!now.equals(names) || lines.getChildren().isEmpty()) {
            build(facts, now);
        }
        for (int i = 0; i < facts.size(); i++) {
            shown.get(i).show(facts.get(i));
        }
    }

    private void build(List<Fact> facts, List<String> now) {
        names = now;
        shown.clear();
        facts.forEach(fact -> shown.add(new Line(fact)));
        lines.getChildren().setAll(shown);
        if (facts.isEmpty()) {
            Label empty = new Label(nothing);
            empty.getStyleClass().add("muted");
            lines.getChildren().setAll(empty);
        }
    }

    private static final class Line extends HBox {
        private final Label name = new Label();
        private final Gauge gauge = new Gauge();
        private final Label value = new Label();
        private Fact last;

        private Line(Fact fact) {
            last = fact;
            getStyleClass().add("fact");
            name.getStyleClass().add("fact-name");
            name.setMinWidth(0);
            name.setText(fact.name());
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            value.getStyleClass().add("fact-value");
            value.setMinWidth(USE_PREF_SIZE);
            value.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            value.setAlignment(Pos.CENTER_RIGHT);
            getChildren().add(name);
            if (fact.share() >= 0) {
                getStyleClass().add("with-bar");
                getChildren().add(gauge);
            }
            getChildren().add(value);
            write(fact);
        }

        private void show(Fact fact) {
            if (!fact.equals(last)) {
                last = fact;
                write(fact);
            }
        }

        private void write(Fact fact) {
            value.setText(fact.value());
            gauge.show(Math.max(0, fact.share()), fact.warns());
            value.getStyleClass().setAll("label", "fact-value");
            if (!fact.state().isEmpty()) {
                value.getStyleClass().add(fact.state());
            }
            setAccessibleText(fact.name() + ": " + fact.value());
        }
    }
}
