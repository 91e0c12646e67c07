package dev.yoke.ui.blotter;

import dev.yoke.core.risk.Verdict;
import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One decision: what was said, and every rule's verdict with value and limit; beneath each the sentence as it was
/// recorded.
final class VerdictsView extends ScrollPane {

    private final Phrases words;
    private final Amounts amounts;
    private final GridPane grid = new GridPane();
    private final Button copy;
    private final Button find;

    VerdictsView(Look look, Runnable onCopy, Runnable onFind) {
        amounts = look.amounts();
        words = look.words();
        copy = new Button(words.get("decision.copy"));
        copy.setId("decision-copy");
        copy.getStyleClass().add("small");
        copy.setOnAction(event -> onCopy.run());
        find = new Button(words.get("decision.find"));
        find.setId("decision-find");
        find.getStyleClass().add("small");
        find.setOnAction(event -> onFind.run());
        grid.getStyleClass().add("verdicts");
        getStyleClass().add("verdicts-pane");
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        show(null, false);
    }

    /// @param leads whether what was decided is still open
    void show(@Nullable DecisionRow row, boolean leads) {
        grid.getChildren().clear();
        if (row == null) {
            Label hint = styled(new Label(words.get("decision.none")), "muted");
            hint.setWrapText(true);
            grid.add(hint, 0, 0, 4, 1);
            return;
        }
        Label summary = recorded(amounts.sentence(row.decision().summary()), "strong");
        grid.add(summary, 0, 0, 4, 1);
        find.setVisible(leads);
        find.setManaged(leads);
        grid.add(new HBox(8, find, copy), 0, 1, 4, 1);
        int line = 2;
        for (Verdict verdict : row.verdicts()) {
            line = add(verdict, line);
        }
    }

    private int add(Verdict verdict, int line) {
        grid.add(mark(verdict), 0, line);
        Label name = new Label(RuleNames.in(words.language()).rule(verdict.rule()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(name, 1, line);
        Label value = new Label(amounts.sentence(verdict.value()));
        value.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        GridPane.setHalignment(value, HPos.RIGHT);
        grid.add(value, 2, line);
        Label limit = styled(
                new Label(verdict.limit().isEmpty() ? "" : words.get("decision.of", amounts.sentence(verdict.limit()))),
                "muted");
        grid.add(limit, 3, line);
        if (verdict.text().isEmpty()) {
            return line + 1;
        }
        grid.add(recorded(amounts.sentence(verdict.text()), "muted"), 1, line + 1, 3, 1);
        return line + 2;
    }

    /// What the engine said: from left to right where it is not known in the trader's language.
    private static Label recorded(String said, String styleClass) {
        Label label = styled(new WrappedLabel(said), styleClass);
        if (!Phrases.hasRightToLeft(said)) {
            label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        return label;
    }

    private Label mark(Verdict verdict) {
        Label mark = switch (verdict.outcome()) {
            case PASS -> styled(new Label("✓"), "profit");
            case CAP -> styled(new Label("▾"), "warn");
            case DENY -> styled(new Label("✗"), "loss");
        };
        mark.setAccessibleText(words.get("verdict." + verdict.outcome().name()));
        return mark;
    }

    private static Label styled(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        return label;
    }
}
