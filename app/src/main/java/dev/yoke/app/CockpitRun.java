package dev.yoke.app;

import dev.yoke.app.home.DeskFiles;
import dev.yoke.app.home.Home;
import dev.yoke.app.home.HomeLock;
import dev.yoke.app.screen.CockpitWindow;
import dev.yoke.app.screen.Display;
import dev.yoke.app.screen.PictureException;
import dev.yoke.app.screen.PictureFile;
import dev.yoke.app.screen.Screen;
import dev.yoke.connectors.gateway.Gateway;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the cockpit, from taking the home folder to giving it back.
final class CockpitRun {
    private static final Logger LOG = LoggerFactory.getLogger(CockpitRun.class);
    private static final Duration PICTURE_PATIENCE = Duration.ofSeconds(60);

    private final YokeCommand options;
    private final Optional<SimulationOptions> demoOptions;
    private final boolean trades;
    private CompletableFuture<Void> tradesAnswered = CompletableFuture.completedFuture(null);
    private final PrintWriter out;
    private final Shutdown shutdown = new Shutdown();

    private CockpitRun(YokeCommand options, Optional<SimulationOptions> demo, boolean trades) {
        this.options = options;
        this.demoOptions = demo;
        this.trades = trades;
        this.out = options.spec.commandLine().getOut();
    }

    static int of(YokeCommand options, Optional<SimulationOptions> demo) {
        return of(options, demo, false);
    }

    /// @param trades opens some on the simulated market
    static int of(YokeCommand options, Optional<SimulationOptions> demo, boolean trades) {
        CockpitRun run = new CockpitRun(options, demo, trades);
        try {
            int code = run.run();
            return code == ExitCode.OK ? run.shutdown.code() : code;
        } finally {
            run.shutdown.done();
        }
    }

    private int run() {
        Optional<Integer> http = options.checkedHttpPort();
        Optional<Integer> bridge = options.checkedBridgePort();
        Optional<DemoTerminals> demo = demoOptions.map(chosen -> chosen.terminals(this::say));
        Optional.ofNullable(options.screenshot).ifPresent(PictureFile::check);
        Home home = Home.open(options.homeFolder());
        try (DeskFiles desk = DeskFiles.in(home.desk())) {
            options.look.check(desk);
        }
        CockpitConfig config = ConfigFile.read(home.settings()).withPorts(http, bridge);
        HomeLock lock = HomeLock.take(home);
        try {
            Logs.writeTo(home.logs());
            reportWhatNobodyCaught();
            Thread.ofPlatform().daemon().name("worker-preload").start(Gateway::preload);
            return run(home, config, demo);
        } catch (RuntimeException | Error e) {
            LOG.info("The run ended with a failure", e);
            throw e;
        } finally {
            lock.close();
            Logs.close();
        }
    }

    private int run(Home home, CockpitConfig config, Optional<DemoTerminals> demo) {
        demo.ifPresent(terminals -> terminals.prepare(home));
        try (Cockpit cockpit = Cockpit.start(home, config, demo)) {
            greet(home, cockpit);
            if (trades) {
                tradesAnswered = cockpit.openDemoTrades(terminals());
            }
            ClassArchive.ofLauncher().mark(true);
            Optional<CockpitWindow> window = open(cockpit);
            try {
                await(window);
            } finally {
                window.filter(open -> !shutdown.isBySystem()).ifPresent(CockpitWindow::close);
            }
        }
        return ExitCode.OK;
    }

    private Optional<CockpitWindow> open(Cockpit cockpit) {
        boolean display = Display.isPresent();
        boolean wanted = !options.headless && display;
        if (!options.headless && !display) {
            say("No display here: the cockpit runs headless, with engine, terminals and gateway. Ctrl-C ends it.");
        }
        if (!wanted && options.screenshot == null) {
            return Optional.empty();
        }
        boolean person = wanted && options.screenshot == null;
        Screen screen = cockpit.screen(options.look, terminals(), person);
        return CockpitWindow.open(screen, wanted, new CockpitWindow.Run(shutdown::ask, shutdown::isAsked, this::say));
    }

    private int terminals() {
        return demoOptions.map(chosen -> chosen.terminals).orElse(0);
    }

    /// With `--screenshot` the run ends when the picture is taken; with `--exit-after` besides, at that time, and the
    /// picture is taken again then, so that it shows what happened meanwhile.
    private void await(Optional<CockpitWindow> window) {
        Optional<Duration> time = Optional.ofNullable(options.exitAfter).map(ExitAfter::duration);
        Optional<Path> file = Optional.ofNullable(options.screenshot);
        if (file.isEmpty()) {
            awaitEnd(time);
        } else if (window.isEmpty()) {
            throw new PictureException(
                    "There is no picture, because the window could not be opened. The log file in the home folder says why.");
        } else {
            takePictures(window.get(), file.get(), time);
        }
    }

    private void takePictures(CockpitWindow window, Path file, Optional<Duration> time) {
        long start = System.nanoTime();
        Duration patience = time.filter(t -> t.compareTo(PICTURE_PATIENCE) < 0).orElse(PICTURE_PATIENCE);
        boolean settled = window.awaitSettled(tradesAnswered::isDone, patience);
        if (!shutdown.isAsked()) {
            picture(window, file, settled);
        }
        if (time.isPresent()) {
            awaitEnd(time.map(t -> t.minusNanos(System.nanoTime() - start)));
            if (!shutdown.isBySystem()) {
                picture(window, file, true);
            }
        }
    }

    private void awaitEnd(Optional<Duration> time) {
        boolean asked = shutdown.await(time);
        if (!asked) {
            say("The time is up; closing.");
        }
    }

    private void picture(CockpitWindow window, Path file, boolean settled) {
        window.picture(file);
        say("Picture: " + file + (settled ? "" : ", taken although not everything on the screen had loaded"));
    }

    private void greet(Home home, Cockpit cockpit) {
        say("Yoke runs: webhook and REST on http://127.0.0.1:" + cockpit.ports().http() + ", terminals on "
                + cockpit.places() + ", everything is kept in " + home.folder());
        if (cockpit.ports().webhook().isPresent()) {
            say("Simulated market. The address for signals is 'webhook' in " + home.ports());
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    /// What the screen's thread runs into while the JVM takes the toolkit away is no news.
    private void reportWhatNobodyCaught() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (shutdown.isBySystem()) {
                LOG.debug("Thread {} failed at the end", thread.getName(), failure);
            } else {
                LOG.error("Thread {} failed; details are in the log file", thread.getName(), failure);
            }
        });
    }
}
