package dev.yoke.app;

import dev.yoke.app.screen.CockpitWindow;
import dev.yoke.app.screen.Display;
import dev.yoke.app.screen.PictureFile;
import dev.yoke.app.screen.Screen;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.DeskStore;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxFrames;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.sampler.SamplerScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke sampler`: the screen's own controls, each on a page, without an engine. Keeps nothing.
@Command(
        name = "sampler",
        description = "Shows the screen's own controls in every theme, language and size. Nothing is traded.")
final class SamplerCommand implements Callable<Integer> {
    private static final Duration DRAWN = Duration.ofMillis(800);

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--page", paramLabel = "NAME", description = "The page to begin with, as controls or colours.")
    String page = "";

    @Override
    public Integer call() throws InterruptedException {
        Desk desk = new Desk(new Forgetting());
        Preferences preferences = desk.preferences();
        preferences.forThisRun(yoke.look.chosenTheme(), yoke.look.chosenLanguage(), yoke.look.chosenScale());
        boolean visible = !yoke.headless && Display.isPresent();
        if (!visible && yoke.screenshot == null) {
            throw new ParameterException(
                    spec.commandLine(), "No display here: name a file for a picture with --screenshot");
        }
        Optional.ofNullable(yoke.screenshot).ifPresent(PictureFile::check);
        CountDownLatch closed = new CountDownLatch(1);
        Optional<CockpitWindow> window = CockpitWindow.open(
                new Shown(desk, page),
                visible,
                new CockpitWindow.Run(closed::countDown, () -> closed.getCount() == 0, this::say));
        if (window.isEmpty()) {
            return ExitCode.FAILED;
        }
        try {
            await(window.get(), closed, visible);
        } finally {
            window.get().close();
        }
        return ExitCode.OK;
    }

    private void await(CockpitWindow window, CountDownLatch closed, boolean visible) throws InterruptedException {
        Path file = yoke.screenshot;
        if (file != null) {
            boolean unused = closed.await(DRAWN.toMillis(), TimeUnit.MILLISECONDS);
            window.picture(file);
            say("Picture: " + file);
        }
        if (yoke.exitAfter != null) {
            boolean unused = closed.await(yoke.exitAfter.duration().toMillis(), TimeUnit.MILLISECONDS);
        } else if (visible && file == null) {
            closed.await();
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /// The sampler behind the window.
    private static final class Shown implements Screen {
        private final Desk desk;
        private final String page;
        private Runnable detach = () -> {};

        private Shown(Desk desk, String page) {
            this.desk = desk;
            this.page = page;
        }

        @Override
        public Scene build(double width, double height) {
            SamplerScreen.Parts parts = new SamplerScreen.Parts(
                    desk, new FxFrames(), Clock.system(), ZoneId.systemDefault(), new FxThread(), Background.threads());
            SamplerScreen screen = new SamplerScreen(parts, page, width, height);
            screen.attach();
            detach = screen::detach;
            return screen.scene();
        }

        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public void close() {
            detach.run();
        }
    }

    /// What is chosen here is not how the trader wants the cockpit.
    private static final class Forgetting implements DeskStore {
        @Override
        public Optional<String> read(String name) {
            return Optional.empty();
        }

        @Override
        public void write(String name, String text) {}

        @Override
        public void keepAside(String name) {}
    }
}
