package dev.yoke.ui.shell;

import dev.yoke.ui.control.Comfort;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.control.ScaleBox;
import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.shell.LiveMarkViewModel.Money;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What every window has around its content: dialogs, the LIVE frame, theme, size and direction of reading.
final class WindowRoot {

    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live-armed");
    private static final String SHEET = Objects.requireNonNull(WindowRoot.class.getResource("shell.css"), "shell.css")
            .toExternalForm();

    private final ScreenPorts ports;
    private final LiveMarkViewModel mark;
    private final ScaleBox box = new ScaleBox();
    private final Scene scene;
    private final Subscriptions open = new Subscriptions();
    private StackPane framed = new StackPane();

    WindowRoot(ScreenPorts ports, LiveMarkViewModel mark, double width, double height) {
        this.ports = ports;
        this.mark = mark;
        scene = new Scene(box, width, height);
        preferences().themeProperty().get().apply(scene);
        box.scaleTo(preferences().scaleProperty().get());
    }

    private Preferences preferences() {
        return ports.desk().preferences();
    }

    Scene scene() {
        return scene;
    }

    /// Shows a content, in the direction of the language of now.
    ///
    /// @param keepClearPx the strip at the top that no dialog covers
    void show(Node content, double keepClearPx) {
        Region frame = new Region();
        frame.getStyleClass().add("live-frame");
        frame.setMouseTransparent(true);
        framed = new StackPane(content, frame);
        framed.getStyleClass().add("shell");
        framed.setMinSize(0, 0);
        OverlayHost host = new OverlayHost(framed);
        host.keepClear(keepClearPx);
        host.getStylesheets().add(SHEET);
        box.setNodeOrientation(
                ports.desk().language().isRightToLeft()
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        box.show(host);
        showMark();
    }

    private void showMark() {
        framed.pseudoClassStateChanged(LIVE, mark.markProperty().get().money() == Money.ARMED);
    }

    void attach() {
        open.add(preferences().themeProperty().subscribe((before, theme) -> theme.apply(scene)));
        open.add(preferences().scaleProperty().subscribe(percent -> box.scaleTo(percent.intValue())));
        open.add(Comfort.follow(box, preferences()));
        open.follow(mark.markProperty(), this::showMark);
    }

    void detach() {
        open.close();
    }
}
