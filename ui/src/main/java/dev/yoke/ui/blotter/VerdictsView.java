package dev.yoke.ui.blotter;

import dev.yoke.core.risk.Verdict;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/// Every rule's verdict on one decision: value, limit and what was said.
final class VerdictsView extends ScrollPane {

    private final GridPane grid = new GridPane();

    VerdictsView() {
        grid.getStyleClass().add("verdicts");
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        show(List.of());
    }

    void show(List<Verdict> verdicts) {
        grid.getChildren().clear();
        if (verdicts.isEmpty()) {
            grid.add(styled(new Label("Select a decision to see each rule's value and limit."), "muted"), 0, 0);
        }
        int line = 0;
        for (Verdict verdict : verdicts) {
            grid.add(mark(verdict), 0, line);
            grid.add(new Label(verdict.rule()), 1, line);
            grid.add(new Label(verdict.value()), 2, line);
            grid.add(styled(new Label(verdict.limit().isEmpty() ? "" : "of " + verdict.limit()), "muted"), 3, line);
            line++;
            if (!verdict.text().isEmpty()) {
                Label text = styled(new Label(verdict.text()), "muted");
                text.setWrapText(true);
                grid.add(text, 1, line, 3, 1);
                line++;
            }
        }
    }

    private static Label mark(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASS -> styled(new Label("✓"), "profit");
            case CAP -> styled(new Label("▾"), "warn");
            case DENY -> styled(new Label("✗"), "loss");
        };
    }

    private static Label styled(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        return label;
    }
}
