package dev.yoke.ui.heatmap;

import dev.yoke.ui.heatmap.HeatMapViewModel.Page;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What the colours mean: how much of the limit, on which side, and what is of the pending ticket.
final class Legend extends FlowPane {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final double[] SHARES = {0.05, 0.25, 0.5, 1};

    private final Phrases words;
    private final Label longs = new Label();
    private final Label shorts = new Label();
    private final Label scale = new Label();
    private final Tooltip tip = new Tooltip();

    Legend(Phrases words) {
        this.words = words;
        getStyleClass().add("legend");
        getChildren().addAll(ramp(longs, false), ramp(shorts, true));
        Region outlined = new Region();
        outlined.getStyleClass().add("outlined");
        getChildren().add(entry(outlined, new Label(words.get("legend.after"))));
        scale.setMinWidth(0);
        scale.maxWidthProperty().bind(widthProperty().subtract(2 * Measures.GAP_8));
        getChildren().add(scale);
        Tooltip.install(this, tip);
        widthProperty().subscribe(this::fold);
        show(Page.EXPOSURE);
    }

    void show(Page page) {
        String of = page == Page.EXPOSURE ? "legend." : "legend.correlation.";
        longs.setText(words.get(of + "long"));
        shorts.setText(words.get(of + "short"));
        scale.setText(words.get(of + "scale"));
        tip.setText(scale.getText());
    }

    /// One line: where it is narrow, what the colours are a share of is in the tip alone.
    private void fold() {
        double wide = getPadding().getLeft() + getPadding().getRight();
        for (Node node : getChildren()) {
            wide += node.prefWidth(-1) + getHgap();
        }
        scale.setVisible(wide <= getWidth() + getHgap());
        scale.setManaged(scale.isVisible());
    }

    private static HBox ramp(Label name, boolean isShort) {
        HBox steps = new HBox(1);
        steps.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (double share : SHARES) {
            Region fill = new Region();
            fill.getStyleClass().add("fill");
            fill.pseudoClassStateChanged(SHORT, isShort);
            fill.setOpacity(HeatCell.opacity(share));
            StackPane step = new StackPane(fill);
            step.getStyleClass().addAll("heat-cell", "step");
            steps.getChildren().add(step);
        }
        return entry(steps, name);
    }

    private static HBox entry(Region mark, Label name) {
        HBox entry = new HBox(4, mark, name);
        entry.getStyleClass().add("entry");
        return entry;
    }
}
