package dev.yoke.ui.signals;

import dev.yoke.core.risk.Verdict;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What each rule said: mark, name in the trader's language, value and limit, and below it the recorded sentence.
final class VerdictList extends GridPane {

    private final SignalText text;
    private int line;

    VerdictList(SignalText text, List<Verdict> verdicts) {
        this.text = text;
        getStyleClass().add("verdict-list");
        ColumnConstraints mark = new ColumnConstraints(14);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints figure = new ColumnConstraints();
        figure.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(mark, name, figure);
        verdicts.forEach(this::add);
    }

    private void add(Verdict verdict) {
        add(mark(verdict), 0, line);
        add(Nodes.wrapped(text.rule(verdict)), 1, line);
        add(Nodes.label(text.recorded(figures(verdict)), "muted"), 2, line);
        line++;
        if (!verdict.text().isEmpty()) {
            add(Nodes.recorded(text.recorded(verdict.text()), "muted", "recorded"), 1, line, 2, 1);
            line++;
        }
    }

    private String figures(Verdict verdict) {
        return verdict.limit().isEmpty()
                ? verdict.value()
                : text.get("value.of.limit", verdict.value(), verdict.limit());
    }

    static Label mark(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASS -> Nodes.label("✓", "profit");
            case CAP -> Nodes.label("▾", "warn");
            case DENY -> Nodes.label("✗", "loss");
        };
    }
}
