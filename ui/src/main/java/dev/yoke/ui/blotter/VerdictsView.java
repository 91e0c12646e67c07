package dev.yoke.ui.blotter;

import dev.yoke.core.risk.Verdict;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// One decision: what was said, and every rule's verdict with value and limit.
final class VerdictsView extends ScrollPane {

    private final GridPane grid = new GridPane();

    VerdictsView() {
        grid.getStyleClass().add("verdicts");
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        show(null);
    }

    void show(@Nullable DecisionRow row) {
        grid.getChildren().clear();
        if (row == null) {
            grid.add(styled(new Label("Each rule's verdict, value and limit stand here."), "muted"), 0, 0);
            return;
        }
        Label summary = styled(new Label(row.decision().summary()), "strong");
        summary.setWrapText(true);
        grid.add(summary, 0, 0, 4, 1);
        int line = 1;
        for (Verdict verdict : row.verdicts()) {
            line = add(verdict, line);
        }
    }

    private int add(Verdict verdict, int line) {
        grid.add(mark(verdict), 0, line);
        grid.add(new Label(verdict.rule()), 1, line);
        Label value = new Label(verdict.value());
        GridPane.setHalignment(value, HPos.RIGHT);
        grid.add(value, 2, line);
        grid.add(styled(new Label(verdict.limit().isEmpty() ? "" : "of " + verdict.limit()), "muted"), 3, line);
        if (verdict.text().isEmpty()) {
            return line + 1;
        }
        Label text = styled(new Label(verdict.text()), "muted");
        text.setWrapText(true);
        grid.add(text, 1, line + 1, 3, 1);
        return line + 2;
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
