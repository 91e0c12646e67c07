package dev.yoke.app;

import dev.yoke.app.home.DeskFiles;
import dev.yoke.app.home.Home;
import dev.yoke.app.home.HomeLock;
import dev.yoke.app.screen.CockpitWindow;
import dev.yoke.app.screen.Display;
import dev.yoke.connectors.gateway.Gateway;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the cockpit, from taking the home folder to giving it back.
final class CockpitRun {
    private static final Logger LOG = LoggerFactory.getLogger(CockpitRun.class);
    private static final Duration FIRST_PICTURE = Duration.ofSeconds(20);

    private final YokeCommand options;
    private final Optional<SimulationOptions> demoOptions;
    private final boolean trades;
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
            return run.run();
        } finally {
            run.shutdown.done();
        }
    }

    private int run() {
        Optional<Integer> http = options.checkedHttpPort();
        Optional<Integer> bridge = options.checkedBridgePort();
        Optional<DemoTerminals> demo = demoOptions.map(chosen -> chosen.terminals(this::say));
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
                cockpit.openDemoTrades();
            }
            ClassArchive.ofLauncher().mark(true);
            Optional<CockpitWindow> window = open(cockpit);
            boolean asked = await(window);
            if (!asked) {
                say("The time is up; closing.");
            }
            window.ifPresent(CockpitWindow::close);
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
        return CockpitWindow.open(cockpit.screen(options.look, person), wanted, shutdown::ask, this::say);
    }

    /// With `--screenshot`, a picture is taken as soon as prices are there, and again at the end, so that it shows what
    /// happened meanwhile.
    private boolean await(Optional<CockpitWindow> window) {
        Optional<Duration> time = Optional.ofNullable(options.exitAfter).map(ExitAfter::duration);
        Optional<Path> file = Optional.ofNullable(options.screenshot);
        if (window.isEmpty() || file.isEmpty()) {
            return shutdown.await(time);
        }
        long start = System.nanoTime();
        Duration patience = time.filter(t -> t.compareTo(FIRST_PICTURE) < 0).orElse(FIRST_PICTURE);
        window.get().awaitPrices(patience);
        picture(window.get(), file.get());
        boolean asked = shutdown.await(time.map(t -> t.minusNanos(System.nanoTime() - start)));
        if (time.isPresent()) {
            picture(window.get(), file.get());
        }
        return asked;
    }

    private void picture(CockpitWindow window, Path file) {
        window.picture(file);
        say("Picture: " + file);
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

    private static void reportWhatNobodyCaught() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LOG.error("Thread {} failed; details are in the log file", thread.getName(), failure));
    }
}
