package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Health and the clocks, at the foot of the window. Each light says what it means and leads to the diagnostics.
final class StatusBar implements Panel {

    static final String DIAGNOSTICS = "panel.diagnostics";
    private static final int LIGHTS = 6;

    private final ScreenPorts ports;
    private final StatusViewModel model;
    private final HBox root = new HBox();
    private final List<StatusLight> lights =
            Stream.generate(StatusLight::new).limit(LIGHTS).toList();
    private final Label locked = new Label();
    private final Label sessions = new Label();
    private final Label server = new Label();
    private final Label local = new Label();
    private final Subscriptions open = new Subscriptions();

    StatusBar(ScreenPorts ports, StatusViewModel model) {
        this.ports = ports;
        this.model = model;
        Phrases words = ports.phrases(StatusBar.class);
        root.getStyleClass().add("status-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        locked.setText(words.get("status.locked"));
        locked.getStyleClass().add("warn");
        locked.setMinWidth(Region.USE_PREF_SIZE);
        sessions.setTextOverrun(OverrunStyle.CLIP);
        sessions.setMinWidth(0);
        sessions.setTooltip(new Tooltip(words.get("status.sessions.tip")));
        server.setTooltip(new Tooltip(words.get("status.server.tip")));
        local.setTooltip(new Tooltip(words.get("status.local.tip")));
        server.setMinWidth(Region.USE_PREF_SIZE);
        local.setMinWidth(Region.USE_PREF_SIZE);
        lights.forEach(light -> light.setOnAction(event -> ports.desk()
                .actions()
                .find(DIAGNOSTICS)
                .ifPresent(action -> action.run().run())));
        root.getChildren().addAll(lights);
        root.getChildren().addAll(gap, locked, sessions, server, local);
    }

    private void show() {
        StatusViewModel.Shown shown = model.shownProperty().get();
        for (int i = 0; i < shown.items().size(); i++) {
            StatusViewModel.Item item = shown.items().get(i);
            lights.get(i).show(item.text(), item.health(), item.tip());
        }
        sessions.setText(shown.sessions());
        server.setText(shown.server());
        local.setText(shown.local());
    }

    private void showLock() {
        locked.setVisible(ports.desk().tradingLockedProperty().get());
        locked.setManaged(locked.isVisible());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        open.follow(model.shownProperty(), this::show);
        open.follow(ports.desk().tradingLockedProperty(), this::showLock);
        open.add(ports.frames().onFrame(model::onFrame));
    }

    @Override
    public void detach() {
        open.close();
    }
}
