package dev.yoke.ui.risk;

import dev.yoke.core.risk.Limit;
import dev.yoke.ui.control.LimitLink;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.risk.RiskPicture.Meter;
import dev.yoke.ui.theme.Sentence;
import dev.yoke.ui.words.Phrases;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One limit: its name, how much is used, value and limit. A press or Enter tells what the rule does and where it is
/// set.
final class MeterRow extends VBox {

    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double ALMOST = 0.7;

    private final ScreenPorts ports;
    private final Phrases words;
    private final Label name = new Label();
    private final Region fill = new Region();
    private final StackPane bar = new StackPane(fill);
    private final Label value = new Label();
    private final Label limit = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final VBox more = new VBox(2);
    private double share;

    MeterRow(ScreenPorts ports, Phrases words) {
        this.ports = ports;
        this.words = words;
        getStyleClass().add("meter-row");
        setAccessibleRole(AccessibleRole.BUTTON);
        name.getStyleClass().add("meter-name");
        bar.getStyleClass().add("meter-bar");
        bar.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        fill.getStyleClass().add("meter-fill");
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        bar.widthProperty().subscribe(this::size);
        HBox.setHgrow(bar, Priority.ALWAYS);
        value.getStyleClass().add("meter-value");
        limit.getStyleClass().add("meter-limit");
        value.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        limit.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        HBox line = new HBox(8, name, bar, value, limit);
        line.getStyleClass().add("meter-line");
        more.getStyleClass().add("meter-more");
        more.setVisible(false);
        more.setManaged(false);
        getChildren().addAll(line, more);
        Tooltip.install(line, tooltip);
        line.setOnMouseClicked(event -> {
            requestFocus();
            toggle();
        });
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == this && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                toggle();
                event.consume();
            }
        });
    }

    private void toggle() {
        more.setVisible(!more.isVisible());
        more.setManaged(more.isVisible());
    }

    void show(Meter meter) {
        name.setText(meter.name());
        value.setText(meter.value());
        limit.setText(meter.limit());
        tooltip.setText(meter.spoken());
        setAccessibleText(meter.spoken());
        share = meter.share();
        pseudoClassStateChanged(HIGH, share >= ALMOST && share < 1);
        pseudoClassStateChanged(OVER, share >= 1);
        size();
        if (more.getChildren().isEmpty()) {
            explain(meter);
        }
    }

    private void explain(Meter meter) {
        if (!meter.purpose().isEmpty()) {
            Sentence purpose = new Sentence("muted-sentence");
            purpose.setText(Phrases.isolated(meter.purpose()));
            more.getChildren().add(purpose);
        }
        FlowPane links = new FlowPane(8, 2, new Label(words.get(meter.settings().isEmpty() ? "no-setting" : "set-in")));
        for (Limit one : meter.settings()) {
            links.getChildren().add(LimitLink.to(ports, one));
        }
        more.getChildren().add(links);
    }

    private void size() {
        fill.setMaxWidth(bar.getWidth() * Math.clamp(share, 0, 1));
    }
}
