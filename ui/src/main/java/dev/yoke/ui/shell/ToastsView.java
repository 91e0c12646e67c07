package dev.yoke.ui.shell;

import dev.yoke.core.view.Activity;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Toasts in the lower left corner, no wider than what stands there: they hide no position and no button to trade.
final class ToastsView implements Panel {

    private static final double LEAST_WIDTH = 176;

    private final ScreenPorts ports;
    private final ToastsViewModel model;
    private final VBox root = new VBox();
    private final Subscriptions open = new Subscriptions();

    ToastsView(ScreenPorts ports, ToastsViewModel model) {
        this.ports = ports;
        this.model = model;
        root.getStyleClass().add("toasts");
        root.setPickOnBounds(false);
        root.setMaxSize(LEAST_WIDTH, VBox.USE_PREF_SIZE);
    }

    /// Keeps to the width of the panel below.
    void stayAbove(Node panel) {
        panel.layoutBoundsProperty().subscribe(bounds -> root.setMaxWidth(Math.max(LEAST_WIDTH, bounds.getWidth())));
    }

    private void show() {
        root.getChildren().setAll(model.toasts().stream().map(this::card).toList());
    }

    private Node card(ToastsViewModel.Toast toast) {
        boolean alarm = toast.level() == Activity.Level.ALARM;
        Label text = new Label((alarm ? "▲ " : "") + toast.text());
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button("×");
        close.getStyleClass().addAll("small", "flat");
        close.setAccessibleText(ports.phrases(ToastsView.class).get("toast.dismiss"));
        close.setOnAction(event -> model.dismiss(toast));
        HBox card = new HBox(text, close);
        card.getStyleClass().addAll("toast", alarm ? "alarm" : "warning");
        return card;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        ListChangeListener<ToastsViewModel.Toast> listener = change -> show();
        model.toasts().addListener(listener);
        open.add(() -> model.toasts().removeListener(listener));
        show();
        open.add(model.follow());
        open.add(ports.frames().onFrame(model::onFrame));
    }

    @Override
    public void detach() {
        open.close();
    }
}
