package dev.yoke.ui.shell;

import dev.yoke.core.view.FlattenView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One calm bar while entries are halted, with the way back; below it the proof of the flatten, live.
final class HaltedBar implements Panel {

    private static final double GAUGE_WIDTH = 72;

    private final ScreenPorts ports;
    private final HaltViewModel model;
    private final HBox bar = new HBox();
    private final FlowPane proof = new FlowPane();
    private final VBox root = new VBox(bar, proof);
    private final Label text = new Label();
    private final Button rearm = new Button();
    private final Label question = new Label();
    private final Button confirm = new Button();
    private final Button keep = new Button();
    private final Subscriptions open = new Subscriptions();

    HaltedBar(ScreenPorts ports, HaltViewModel model) {
        this.ports = ports;
        this.model = model;
        bar.getStyleClass().add("halted-bar");
        proof.getStyleClass().add("proof");
        text.getStyleClass().add("halted-text");
        text.setMinWidth(Region.USE_PREF_SIZE);
        Phrases words = ports.phrases(HaltedBar.class);
        rearm.setText(words.get("halt.rearm"));
        question.setText(words.get("halt.question"));
        confirm.setText(words.get("halt.confirm"));
        keep.setText(words.get("halt.keep"));
        rearm.setId("rearm");
        confirm.setId("rearm-confirm");
        rearm.setOnAction(event -> ask(true));
        keep.setOnAction(event -> ask(false));
        confirm.setOnAction(event -> {
            ask(false);
            model.rearm();
        });
        bar.getChildren().addAll(text, rearm, question, confirm, keep);
        ask(false);
    }

    private void ask(boolean asking) {
        show(rearm, !asking);
        show(question, asking);
        show(confirm, asking);
        show(keep, asking);
        if (asking) {
            keep.requestFocus();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showProof() {
        var lines = model.proofProperty().get();
        show(proof, !lines.isEmpty());
        proof.getChildren().clear();
        if (lines.isEmpty()) {
            return;
        }
        Label title = new Label(model.proofTitleProperty().get());
        title.getStyleClass().add("muted");
        proof.getChildren().add(title);
        for (HaltViewModel.ProofLine line : lines) {
            proof.getChildren().add(nodeOf(line));
        }
    }

    private static Node nodeOf(HaltViewModel.ProofLine line) {
        Label label = new Label(mark(line.state()) + " " + line.terminal() + "  " + line.text());
        label.getStyleClass().add(toneOf(line.state()));
        Region fill = new Region();
        fill.getStyleClass().addAll("fill", toneOf(line.state()));
        StackPane gauge = new StackPane(fill);
        gauge.getStyleClass().add("gauge");
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        fill.setMaxWidth(GAUGE_WIDTH * line.share());
        HBox node = new HBox(gauge, label);
        node.getStyleClass().add("line");
        return node;
    }

    private static String mark(FlattenView.State state) {
        return switch (state) {
            case CLOSING, VERIFYING -> "…";
            case FLAT -> "✓";
            case UNREACHABLE -> "✗";
            case WOULD_CLOSE -> "○";
        };
    }

    private static String toneOf(FlattenView.State state) {
        return switch (state) {
            case CLOSING, VERIFYING -> "warn";
            case FLAT -> "profit";
            case UNREACHABLE -> "loss";
            case WOULD_CLOSE -> "muted";
        };
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        open.follow(model.haltedProperty(), () -> {
            show(bar, model.haltedProperty().get());
            ask(false);
        });
        open.follow(
                model.textProperty(), () -> text.setText(model.textProperty().get()));
        open.follow(model.proofProperty(), this::showProof);
        open.follow(model.proofTitleProperty(), this::showProof);
        open.add(ports.frames().onFrame(model::onFrame));
    }

    @Override
    public void detach() {
        open.close();
    }
}
