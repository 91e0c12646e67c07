package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// Health and the clocks, at the foot of the window.
final class StatusBar implements Panel {

    private final ScreenPorts ports;
    private final StatusViewModel model;
    private final HBox root = new HBox();
    private final Light feed = new Light();
    private final Light bridge = new Light();
    private final Light queue = new Light();
    private final Light engine = new Light();
    private final Light journal = new Light();
    private final Light fx = new Light();
    private final Label server = new Label();
    private final Label local = new Label();
    private final Subscriptions open = new Subscriptions();

    StatusBar(ScreenPorts ports, StatusViewModel model) {
        this.ports = ports;
        this.model = model;
        root.getStyleClass().add("status-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().addAll(feed, bridge, queue, engine, journal, fx, gap, server, local);
    }

    private void show() {
        StatusViewModel.Shown shown = model.shownProperty().get();
        feed.show(shown.feed());
        bridge.show(shown.bridge());
        queue.show(shown.queue());
        engine.show(shown.engine());
        journal.show(shown.journal());
        fx.show(shown.fx());
        server.setText(shown.server());
        local.setText(shown.local());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        open.follow(model.shownProperty(), this::show);
        open.add(ports.frames().onFrame(model::onFrame));
    }

    @Override
    public void detach() {
        open.close();
    }

    /// A dot that is full when all is well and a ring when it is not, and its words.
    private static final class Light extends HBox {
        private final Circle dot = new Circle(3);
        private final Label text = new Label();
        private StatusViewModel.Item last = new StatusViewModel.Item("", true);

        private Light() {
            setMinWidth(USE_PREF_SIZE);
            getStyleClass().add("status-light");
            dot.getStyleClass().setAll("link-dot", "live");
            getChildren().addAll(dot, text);
        }

        private void show(StatusViewModel.Item item) {
            if (item.good() != last.good()) {
                dot.getStyleClass().setAll("link-dot", item.good() ? "live" : "stale");
                text.getStyleClass().setAll("label", item.good() ? "fine" : "warn");
            }
            text.setText(item.text());
            last = item;
        }
    }
}
