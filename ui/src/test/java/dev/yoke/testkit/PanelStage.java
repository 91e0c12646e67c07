package dev.yoke.testkit;

import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.words.Language;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;

/// One panel in a window of its own, attached, with its frames stepped by hand.
public final class PanelStage implements AutoCloseable {

    public final FxStage stage;
    private final Ports given;
    private final Panel panel;
    private final Scene scene;

    private PanelStage(FxStage stage, Ports given, Panel panel, Scene scene) {
        this.stage = stage;
        this.given = given;
        this.panel = panel;
        this.scene = scene;
    }

    public static PanelStage show(Ports given, Supplier<Panel> make, Theme theme, double width, double height) {
        FxStage.startToolkit();
        Panel[] panel = new Panel[1];
        Scene[] scene = new Scene[1];
        FxStage stage = FxStage.show(() -> {
            panel[0] = make.get();
            scene[0] = new Scene(new OverlayHost(panel[0].node()), width, height);
            theme.apply(scene[0]);
            Language language = given.desk.language();
            scene[0].getRoot()
                    .setNodeOrientation(
                            language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            panel[0].attach();
            return scene[0];
        });
        PanelStage shown = new PanelStage(stage, given, panel[0], scene[0]);
        shown.step(16);
        return shown;
    }

    /// So much time passes, and a frame is drawn.
    public void step(long ms) {
        FxStage.run(() -> {
            given.clock.advance(ms);
            given.frames.step(ms);
        });
        stage.pulse();
    }

    public Panel panel() {
        return panel;
    }

    public Scene scene() {
        return scene;
    }

    @Override
    public void close() {
        FxStage.run(panel::detach);
        stage.close();
    }
}
