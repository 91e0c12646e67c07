package dev.yoke.ui.welcome;

import dev.yoke.core.risk.Limit;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import dev.yoke.ui.words.RuleNames;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The five limits that matter first: a figure, and what it does. What is wrong is said under its field.
final class LimitsPage extends VBox {

    private static final double UNIT_WIDTH = 14;

    private final LimitFields fields;
    private final Phrases words;

    LimitsPage(WelcomeViewModel model, Phrases words, Subscriptions open) {
        super(8);
        this.fields = model.limits();
        this.words = words;
        getStyleClass().add("page");
        getChildren().add(LookPage.text(words.get("limits.text")));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("limits");
        int row = 0;
        for (Limit limit : LimitFields.NUMBERS) {
            add(grid, limit, row++, open);
        }
        CheckBox stop = new CheckBox(words.get("limit.mandatory-stop"));
        stop.setId("welcome-mandatory-stop");
        stop.selectedProperty().bindBidirectional(fields.mandatoryStopProperty());
        open.add(() -> stop.selectedProperty().unbindBidirectional(fields.mandatoryStopProperty()));
        Label stopText = hint("limit.mandatory-stop.text");
        getChildren().addAll(grid, stop, stopText, hint("limits.hint"));
    }

    private Label hint(String key) {
        Label label = LookPage.text(words.get(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private void add(GridPane grid, Limit limit, int row, Subscriptions open) {
        String key = "limit." + limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
        TextField field = new TextField();
        field.setId("welcome-" + limit.key());
        field.setPrefColumnCount(6);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setAccessibleText(words.get(key));
        field.textProperty().bindBidirectional(fields.text(limit));
        open.add(() -> field.textProperty().unbindBidirectional(fields.text(limit)));
        Label name = new Label(words.get(key));
        name.setMinWidth(USE_PREF_SIZE);
        Label unit = new Label(RuleNames.in(words.language()).unit(limit));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(UNIT_WIDTH);
        field.setMinWidth(USE_PREF_SIZE);
        HBox entry = new HBox(4, field, unit);
        entry.setAlignment(Pos.CENTER_LEFT);
        Label text = hint(key + ".text");
        Label problem = LookPage.text("");
        problem.getStyleClass().add("loss");
        problem.setId(field.getId() + "-problem");
        open.follow(fields.text(limit), () -> {
            String wrong = fields.problem(words, limit);
            problem.setText(wrong);
            problem.setVisible(!wrong.isEmpty());
            problem.setManaged(!wrong.isEmpty());
            text.setVisible(wrong.isEmpty());
            text.setManaged(wrong.isEmpty());
        });
        VBox says = new VBox(text, problem);
        says.setAlignment(Pos.CENTER_LEFT);
        grid.addRow(row, name, entry, says);
    }
}
