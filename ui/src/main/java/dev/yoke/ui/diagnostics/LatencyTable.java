package dev.yoke.ui.diagnostics;

import dev.yoke.core.signal.Hop;
import dev.yoke.core.view.LatencyView;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How long the hops take: for each pair the median, the 99th percentile and the longest, as bars on one logarithmic
/// scale from a microsecond to ten seconds, with their figures.
final class LatencyTable extends VBox {

    private static final int FIGURES = 3;

    private final Phrases words;
    private final VBox lines = new VBox();
    private final Label nothing;
    private final List<Line> shown = new ArrayList<>();
    private List<String> names = List.of();

    LatencyTable(Phrases words) {
        this.words = words;
        getStyleClass().addAll("facts", "latencies");
        Label heading = new Label(words.get("section.latency"));
        heading.getStyleClass().add("title");
        HBox heads = new HBox(
                head("latency.hop", "hop-name"),
                head("latency.p50", "hop-head"),
                head("latency.p99", "hop-head"),
                head("latency.max", "hop-head"));
        heads.getStyleClass().add("fact");
        nothing = new Label(words.get("latency.none"));
        nothing.getStyleClass().add("muted");
        getChildren().addAll(heading, heads, nothing, lines);
    }

    private Label head(String key, String style) {
        Label label = new Label(words.get(key));
        label.getStyleClass().addAll("muted", style);
        return label;
    }

    void show(List<LatencyView> latencies) {
        List<String> now = latencies.stream().map(this::name).toList();
        if (!now.equals(names)) {
            names = now;
            shown.clear();
            now.forEach(name -> shown.add(new Line(name)));
            lines.getChildren().setAll(shown);
            nothing.setVisible(now.isEmpty());
            nothing.setManaged(now.isEmpty());
        }
        for (int i = 0; i < latencies.size(); i++) {
            shown.get(i).show(latencies.get(i));
        }
    }

    private String name(LatencyView each) {
        return words.get("latency.pair", hop(each.from()), hop(each.to()));
    }

    private String hop(Hop hop) {
        return words.get("hop." + hop.name().toLowerCase(Locale.ROOT));
    }

    private static final class Line extends HBox {
        private final String text;
        private final Label name = new Label();
        private final List<Gauge> gauges = new ArrayList<>();
        private final List<Label> figures = new ArrayList<>();

        private Line(String text) {
            this.text = text;
            getStyleClass().add("fact");
            name.setText(text);
            name.getStyleClass().addAll("fact-name", "hop-name");
            getChildren().add(name);
            for (int i = 0; i < FIGURES; i++) {
                Gauge gauge = new Gauge();
                Label figure = new Label();
                figure.getStyleClass().addAll("fact-value", "hop-figure");
                figure.setAlignment(Pos.CENTER_RIGHT);
                figure.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                gauges.add(gauge);
                figures.add(figure);
                getChildren().addAll(gauge, figure);
            }
        }

        private void show(LatencyView each) {
            long[] us = {each.p50Us(), each.p99Us(), each.maxUs()};
            StringBuilder spoken = new StringBuilder(text);
            for (int i = 0; i < FIGURES; i++) {
                gauges.get(i).show(Durations.share(us[i]), false);
                figures.get(i).setText(Durations.us(us[i]));
                spoken.append(", ").append(figures.get(i).getText());
            }
            setAccessibleText(spoken.toString());
        }
    }
}
