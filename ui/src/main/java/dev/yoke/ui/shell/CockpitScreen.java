package dev.yoke.ui.shell;

import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.control.PopupScale;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.shell.dock.Dock;
import dev.yoke.ui.shell.dock.DockViewModel;
import dev.yoke.ui.shell.dock.Layouts;
import dev.yoke.ui.shell.dock.Monitors;
import dev.yoke.ui.shell.dock.Place;
import dev.yoke.ui.shell.sound.DeviceSpeaker;
import dev.yoke.ui.shell.sound.SoundViewModel;
import dev.yoke.ui.shell.sound.Speaker;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.welcome.Welcome;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The cockpit's screen: the main window's scene, and the windows of detached panels. Another language builds it anew
/// on the same desk and in the same arrangement. Thread: FX, all of it.
public final class CockpitScreen {

    private final Parts parts;
    private final ScreenPorts ports;
    private final Supplier<List<Place>> monitors;
    private final ToastsViewModel toasts;
    private final SoundViewModel sounds;
    private final LiveMarkViewModel mark;
    private final WindowRoot root;
    private final DockViewModel dock;
    private final Subscriptions open = new Subscriptions();
    private CockpitShell shell;
    private Optional<Welcome> welcome = Optional.empty();
    private boolean person;

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
            Outside outside) {}

    /// @param layout to start with, for this run; empty = as the trader left it
    public CockpitScreen(Parts parts, Optional<String> layout, double width, double height) {
        this(parts, layout, width, height, Monitors::now, new DeviceSpeaker());
    }

    CockpitScreen(
            Parts parts,
            Optional<String> layout,
            double width,
            double height,
            Supplier<List<Place>> monitors,
            Speaker speaker) {
        this.parts = parts;
        this.monitors = monitors;
        ports = new ScreenPorts(
                parts.views(),
                parts.inbox(),
                parts.frames(),
                parts.clock(),
                parts.zone(),
                parts.fx(),
                parts.background(),
                parts.desk(),
                parts.outside());
        toasts = new ToastsViewModel(parts.views(), parts.clock(), parts.desk());
        sounds = new SoundViewModel(ports, speaker);
        mark = new LiveMarkViewModel(ports);
        root = new WindowRoot(ports, mark, width, height);
        dock = new DockViewModel(new Layouts(parts.desk().memory()), PanelCatalogue.of(ports), layout);
        shell = build();
    }

    private CockpitShell build() {
        dock.rename(PanelCatalogue.of(ports));
        FlattenHold hold = new FlattenHold(ports, parts.flattenLine());
        Hotkeys hotkeys = new Hotkeys(ports.desk(), hold, ShellActions.KEPT_OVER_DIALOGS);
        Dock panels = new Dock(ports, dock, new WindowScenes(ports, mark, hotkeys), monitors);
        CockpitShell built =
                new CockpitShell(ports, toasts, new CockpitShell.Keys(hotkeys, hold, parts.flattenLine()), panels);
        root.show(built.node(), Measures.HEADER);
        return built;
    }

    public Scene scene() {
        return root.scene();
    }

    /// The arrangement of the panels.
    public DockViewModel dock() {
        return dock;
    }

    /// Whether no panel waits for what it has to show.
    public boolean isSettled() {
        return shell.isSettled();
    }

    /// Starts to follow the cockpit.
    public void attach() {
        mark.onFrame();
        open.add(ports.frames().onFrame(mark::onFrame));
        open.add(sounds.follow());
        open.add(ports.frames().onFrame(sounds::onFrame));
        root.attach();
        open.add(root::detach);
        open.add(PopupScale.follow());
        shell.attach();
        open.add(() -> shell.detach());
        open.add(ports.desk().preferences().languageProperty().subscribe((before, now) -> rebuild()));
        tellDamaged();
    }

    private void rebuild() {
        boolean welcomes = welcome.isPresent();
        welcome.ifPresent(Welcome::detach);
        shell.detach();
        shell = build();
        shell.attach();
        if (welcomes) {
            showWelcome();
        }
    }

    /// Offers the first-run wizard, and opens it where nobody has been through it yet.
    ///
    /// @param sits whether a person sits before the window; for a picture nothing opens by itself
    public void welcome(boolean sits) {
        person = sits;
        showWelcome();
        open.add(() -> welcome.ifPresent(Welcome::detach));
    }

    private void showWelcome() {
        welcome = OverlayHost.of(shell.node()).map(host -> new Welcome(ports, host));
        welcome.ifPresent(now -> now.attach(person));
    }

    private void tellDamaged() {
        List<String> damaged = ports.desk().notices().takeDamaged();
        if (!damaged.isEmpty()) {
            ports.desk().notices().failed(ports.phrases(Dock.class).get("damaged", String.join(", ", damaged)));
        }
    }

    /// Closes the windows of detached panels too; where they were is kept.
    public void detach() {
        open.close();
    }

    /// Shows the screen in the main window, where the trader left that.
    public void open(Stage stage) {
        MainWindow window = new MainWindow(stage, ports.desk().memory(), monitors);
        stage.setScene(scene());
        window.restore();
        stage.show();
        open.add(ports.frames().onFrame(window::keep));
    }
}
