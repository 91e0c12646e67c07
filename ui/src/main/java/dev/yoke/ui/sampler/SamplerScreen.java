package dev.yoke.ui.sampler;

import dev.yoke.core.port.Clock;
import dev.yoke.ui.control.Comfort;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.control.PopupScale;
import dev.yoke.ui.control.ScaleBox;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.Subscriptions;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;

/// The sampler's window content. Another language, theme or size builds the page anew. Thread: FX.
public final class SamplerScreen {

    private final ScreenPorts ports;
    private final ScaleBox root = new ScaleBox();
    private final Scene scene;
    private final Subscriptions open = new Subscriptions();
    private String page;

    /// What the sampler is built from.
    public record Parts(Desk desk, Frames frames, Clock clock, ZoneId zone, Executor fx, Background background) {}

    /// @param page to begin with; the first where there is none of that name
    public SamplerScreen(Parts parts, String page, double width, double height) {
        String refusal = parts.desk().phrases(SamplerScreen.class).get("refusal");
        SampleCockpit cockpit = new SampleCockpit(refusal, parts.clock().nowMs());
        this.ports = new ScreenPorts(
                cockpit,
                cockpit,
                parts.frames(),
                parts.clock(),
                parts.zone(),
                parts.fx(),
                parts.background(),
                parts.desk());
        this.page = page;
        this.scene = new Scene(root, width, height);
        build();
    }

    /// The ids that `page` may be.
    public static List<String> pages(ScreenPorts ports) {
        return new SamplerPages(ports).all().stream().map(SamplerPage::id).toList();
    }

    private void build() {
        Preferences preferences = ports.desk().preferences();
        SamplerView view = new SamplerView(ports, new SamplerPages(ports).all(), page, next -> page = next);
        boolean rightToLeft = ports.desk().language().isRightToLeft();
        root.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        root.show(new OverlayHost(view));
        preferences.themeProperty().get().apply(scene);
        root.scaleTo(preferences.scaleProperty().get());
    }

    public Scene scene() {
        return scene;
    }

    public void attach() {
        Preferences preferences = ports.desk().preferences();
        open.add(Comfort.follow(root, preferences));
        open.add(PopupScale.follow());
        open.add(preferences.languageProperty().subscribe((before, now) -> build()));
        open.add(preferences.themeProperty().subscribe((before, now) -> build()));
        open.add(preferences.scaleProperty().subscribe((before, now) -> build()));
    }

    public void detach() {
        open.close();
    }
}
