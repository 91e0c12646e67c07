package dev.yoke.app;

import dev.yoke.app.screen.Screen;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.DeskStore;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Outside;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.FxFrames;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.shell.CockpitScreen;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The panels, joined to the engine.
final class LiveScreen implements Screen {
    private final EngineInbox inbox;
    private final CockpitViews views;
    private final Clock clock;
    private final DeskStore store;
    private final Outside outside;
    private final ScreenLook look;
    private final boolean person;
    private final Readiness readiness;
    private BooleanSupplier settled = () -> false;
    private Runnable detach = () -> {};
    private Consumer<Stage> show = stage -> {};

    /// @param readiness when prices are to be expected on it
    /// @param person whether somebody sits before the window: the first-run wizard is for them
    LiveScreen(
            EngineInbox inbox,
            CockpitViews views,
            Clock clock,
            DeskStore store,
            Outside outside,
            ScreenLook look,
            Readiness readiness,
            boolean person) {
        this.inbox = inbox;
        this.views = views;
        this.clock = clock;
        this.store = store;
        this.outside = outside;
        this.look = look;
        this.readiness = readiness;
        this.person = person;
    }

    @Override
    public Scene build(double width, double height) {
        Desk desk = new Desk(store);
        desk.preferences().forThisRun(look.chosenTheme(), look.chosenLanguage(), look.chosenScale());
        Frames frames = new FxFrames();
        CockpitScreen screen = new CockpitScreen(
                new CockpitScreen.Parts(
                        views,
                        inbox,
                        frames,
                        clock,
                        ZoneId.systemDefault(),
                        new FxThread(),
                        Background.threads(),
                        desk,
                        this::flatten,
                        outside),
                look.chosenLayout(),
                width,
                height);
        screen.attach();
        screen.welcome(person);
        settled = screen::isSettled;
        detach = screen::detach;
        show = screen::open;
        return screen.scene();
    }

    @Override
    public void show(Stage stage, Scene scene) {
        show.accept(stage);
    }

    private void flatten(String origin) {
        var unused = inbox.submit(new Command.FlattenAll(origin, false));
    }

    @Override
    public boolean isLive() {
        return readiness.isLive();
    }

    @Override
    public boolean isSettled() {
        return settled.getAsBoolean();
    }

    @Override
    public void close() {
        detach.run();
    }
}
