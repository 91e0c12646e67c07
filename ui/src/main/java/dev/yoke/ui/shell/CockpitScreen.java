package dev.yoke.ui.shell;

import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Theme;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The cockpit's window content. Thread: FX, all of it.
public final class CockpitScreen {

    private final List<Panel> panels;
    private final Scene scene;
    private final Subscriptions open = new Subscriptions();

    /// What the screen is built from.
    ///
    /// @param zone the trader's own, for the clocks
    /// @param fx runs work on the FX thread
    /// @param flattenLine the panic path, not a queue that may be full
    public record Parts(
            CockpitViews views,
            EngineInbox inbox,
            Frames frames,
            Clock clock,
            ZoneId zone,
            Executor fx,
            Background background,
            Desk desk,
            FlattenLine flattenLine,
            Outside outside) {

        /// With nothing beyond engine and views.
        public Parts(
                CockpitViews views,
                EngineInbox inbox,
                Frames frames,
                Clock clock,
                ZoneId zone,
                Executor fx,
                Background background,
                Desk desk,
                FlattenLine flattenLine) {
            this(views, inbox, frames, clock, zone, fx, background, desk, flattenLine, Outside.NOTHING);
        }
    }

    public CockpitScreen(Parts parts, Theme theme, double width, double height) {
        ToastsViewModel toasts = new ToastsViewModel(
                parts.views(),
                parts.clock(),
                parts.desk().notices(),
                parts.desk().amounts());
        ScreenPorts ports = new ScreenPorts(
                parts.views(),
                parts.inbox(),
                parts.frames(),
                parts.clock(),
                parts.zone(),
                parts.fx(),
                parts.background(),
                parts.desk(),
                parts.outside());
        Map<String, Panel> made = new LinkedHashMap<>();
        PanelCatalogue.of(ports).forEach(kind -> made.put(kind.id(), kind.make().apply(new PanelSite(kind.id()))));
        CockpitShell shell = new CockpitShell(
                ports,
                toasts,
                parts.flattenLine(),
                new CockpitShell.Places(
                        node(made, "watch"),
                        node(made, "chart"),
                        node(made, "blotter"),
                        node(made, "heat"),
                        node(made, "ticket"),
                        node(made, "chat")));
        panels = new ArrayList<>(List.of(shell));
        panels.addAll(made.values());
        scene = new Scene(shell.node(), width, height);
        theme.apply(scene);
    }

    private static Node node(Map<String, Panel> made, String id) {
        return Objects.requireNonNull(made.get(id), id).node();
    }

    public Scene scene() {
        return scene;
    }

    /// Starts to follow the cockpit.
    public void attach() {
        panels.forEach(panel -> {
            panel.attach();
            open.add(panel::detach);
        });
    }

    public void detach() {
        open.close();
    }
}
