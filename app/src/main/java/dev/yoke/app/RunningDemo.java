package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts and ends the simulated terminals while the cockpit runs. Meanwhile the bridge knows the demo's key only, so
/// that an Expert Advisor on the trader's chart is refused and comes back when the demo has ended.
///
/// Thread: any but the engine's and FX; [#state()] any, it waits for nothing.
final class RunningDemo implements DemoMarket, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningDemo.class);

    private final Home home;
    private final BridgeServer bridge;
    private final CockpitViews views;
    private final Clock clock;
    private final Handshake realKey;
    private final boolean wholeRun;
    private final Runnable onStart;
    private final ReentrantLock lock = new ReentrantLock();
    /// Written under the lock, which is held over files and ports; read without it.
    private volatile @Nullable Running running;

    private record Running(AutoCloseable terminals, Handshake key) {}

    /// @param realKey lets the trader's own terminals in
    /// @param wholeRun whether the program was started as a demo
    /// @param onStart what else a demo has, once its terminals run
    RunningDemo(
            Home home,
            BridgeServer bridge,
            CockpitViews views,
            Clock clock,
            Handshake realKey,
            boolean wholeRun,
            Runnable onStart) {
        this.home = home;
        this.bridge = bridge;
        this.views = views;
        this.clock = clock;
        this.realKey = realKey;
        this.wholeRun = wholeRun;
        this.onStart = onStart;
    }

    @Override
    public State state() {
        if (wholeRun) {
            return State.WHOLE_RUN;
        }
        return running == null ? State.OFF : State.ON;
    }

    @Override
    public Outcome start() {
        lock.lock();
        try {
            if (wholeRun || running != null) {
                return new Outcome(true, "The simulated market runs.");
            }
            Optional<String> hindrance = hindrance(views.current());
            return hindrance.map(why -> new Outcome(false, why)).orElseGet(this::startNow);
        } finally {
            lock.unlock();
        }
    }

    /// A real account's sums and a simulated one's must not mix, and what is open at a real one must stay in sight.
    private Optional<String> hindrance(CockpitView view) {
        if (bridge.hasSessions()) {
            return Optional.of("A terminal is connected. The simulated market would count in the same limits: take the"
                    + " Expert Advisor off its chart first, or go on with that terminal.");
        }
        if (!view.positions().isEmpty() || !view.orders().isEmpty()) {
            return Optional.of("A terminal that is away has open positions or orders, which must stay in sight. Connect"
                    + " it and close them, or restart Yoke.");
        }
        return Optional.empty();
    }

    private Outcome startNow() {
        try {
            String keyHex = PrivateFiles.secret(home.demoBridgeKey());
            Handshake key = Handshake.fromHex(keyHex);
            bridge.useKey(key);
            if (bridge.hasSessions()) {
                bridge.useKey(realKey);
                return hindrance(views.current())
                        .map(why -> new Outcome(false, why))
                        .orElseGet(this::stopped);
            }
            DemoTerminals simulation = Simulation.of(SimulationOptions.standard(), LOG::info);
            running = new Running(
                    simulation.start(home, new DemoTerminals.Doors(bridge.port(), Optional.empty()), keyHex, clock),
                    key);
            onStart.run();
            LOG.info("The simulated market was started; real terminals are refused until it ends");
            return new Outcome(true, "The simulated market runs.");
        } catch (IOException | RuntimeException e) {
            bridge.useKey(realKey);
            LOG.warn("The simulated market cannot start", e);
            return new Outcome(false, "The simulated market cannot start: " + e.getMessage());
        }
    }

    @Override
    public Outcome stop() {
        lock.lock();
        try {
            if (wholeRun) {
                return new Outcome(
                        false,
                        "This Yoke was started as a demo. Close it and start it without: real terminals connect then.");
            }
            Running present = running;
            if (present == null) {
                return stopped();
            }
            if (views.current().flatten().filter(run -> !run.finished()).isPresent()) {
                return new Outcome(false, "A flatten is under way. End the simulated market when it has finished.");
            }
            return stopNow(present);
        } finally {
            lock.unlock();
        }
    }

    private Outcome stopNow(Running present) {
        end(present.terminals());
        running = null;
        bridge.end(present.key());
        bridge.useKey(realKey);
        LOG.info("The simulated market was ended; real terminals may connect");
        return stopped();
    }

    private Outcome stopped() {
        return new Outcome(true, "The simulated market has ended. Real terminals may connect.");
    }

    /// The bridge, which is closed after this, ends what sessions there are.
    @Override
    public void close() {
        lock.lock();
        try {
            Running present = running;
            running = null;
            if (present != null) {
                end(present.terminals());
            }
        } finally {
            lock.unlock();
        }
    }

    private static void end(AutoCloseable terminals) {
        try {
            terminals.close();
        } catch (Exception e) {
            LOG.error("The simulated terminals did not end in order", e);
        }
    }
}
