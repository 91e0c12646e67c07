package dev.yoke.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Clock;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.blotter.BlotterView;
import dev.yoke.ui.blotter.BlotterViewModel;
import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The blotter's own work in one frame: 200 positions while 50,000 quotes a second come in, against the same blotter
/// with an empty table. Processor time of the FX thread, and what it allocates, for the view model and for the styles
/// and the layout of a pulse, without drawing.
final class BlotterBenchmark implements Benchmark {

    private static final int SYMBOLS = 20;
    private static final int POSITIONS = 200;
    private static final int PAIRS = 7;
    private static final int FRAMES = 40;
    private static final long FRAME_MS = 16;
    private static final int PATIENCE_S = 10;
    private static final double WINDOW = 900;
    private static final double MOST_US = 4_000;
    private static final double MOST_KIB = 512;

    @Override
    public String name() {
        return "blotter";
    }

    /// One blotter in a window of its own.
    private record Shown(Stage stage, ManualFrames frames, BlotterView view) {}

    /// What one frame, or the median frame of many, costs the FX thread.
    private record Cost(double us, double kib) {}

    /// The engine's view without what is open.
    private record NothingOpen(CockpitViews all) implements CockpitViews {
        @Override
        public CockpitView current() {
            CockpitView now = all.current();
            return new CockpitView(
                    now.version(),
                    now.nowMs(),
                    now.halt(),
                    now.terminals(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    now.quotes(),
                    now.risk(),
                    now.flatten(),
                    now.queues(),
                    now.journal());
        }

        @Override
        public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
            return all.candles(instrument, timeframe);
        }

        @Override
        public ActivityBatch activitiesAfter(long sequence) {
            return all.activitiesAfter(sequence);
        }
    }

    @Override
    public List<Row> run() throws Exception {
        FxWork.start();
        Clock clock = Clock.system();
        BusyMarket market = new BusyMarket(SYMBOLS, POSITIONS);
        try (Engine engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()))) {
            MemoryJournal journal = new MemoryJournal();
            journal.answer(engine::onEvent);
            engine.start(journal, new NoTerminals(), List::of);
            market.connect(engine, clock.nowMs());
            AtomicBoolean flowing = new AtomicBoolean(true);
            Thread feed = Thread.ofPlatform()
                    .daemon()
                    .name("bench-feed")
                    .start(() -> CockpitBenchmark.feed(engine, market, flowing));
            try {
                Shown full = FxWork.call(() -> shown(engine, engine, clock));
                Shown empty = FxWork.call(() -> shown(new NothingOpen(engine), engine, clock));
                return measure(engine, full, empty);
            } finally {
                flowing.set(false);
                feed.join();
            }
        }
    }

    private static Shown shown(CockpitViews views, Engine engine, Clock clock) {
        ManualFrames frames = new ManualFrames();
        ScreenPorts ports = new ScreenPorts(
                views,
                engine,
                frames,
                clock,
                ZoneId.of("UTC"),
                new FxThread(),
                Background.threads(),
                new Desk(new KeptInMemory()));
        BlotterView view = new BlotterView(ports, new BlotterViewModel(ports));
        // Larger than the Headless platform's screen; what is outside of it is laid out all the same.
        OverlayHost host = new OverlayHost(view.node());
        host.setPrefSize(1_400, 900);
        Stage stage = new Stage();
        stage.setScene(new Scene(new Pane(host), WINDOW, WINDOW));
        Theme.DARK.apply(stage.getScene());
        stage.show();
        view.attach();
        return new Shown(stage, frames, view);
    }

    private static List<Row> measure(Engine engine, Shown full, Shown empty) throws Exception {
        frames(full, FRAMES);
        frames(empty, FRAMES);
        Samples ours = new Samples();
        Samples reference = new Samples();
        Samples allocated = new Samples();
        for (int i = 0; i < PAIRS; i++) {
            Cost cost = frames(full, FRAMES);
            ours.add(cost.us());
            allocated.add(cost.kib());
            reference.add(frames(empty, FRAMES).us());
        }
        if (engine.current().positions().size() != POSITIONS || !CockpitBenchmark.flows(engine)) {
            throw new IllegalStateException(
                    "not what was to be measured: " + engine.current().quotes());
        }
        for (Shown each : List.of(full, empty)) {
            FxWork.run(() -> {
                each.view().detach();
                each.stage().close();
            });
        }
        double us = ours.median();
        double kib = allocated.median();
        return List.of(
                Row.against(
                        "cockpit",
                        "blotter, 200 rows at 50 k/s: model and cells per frame, against an empty table",
                        us,
                        reference.median(),
                        "us",
                        Samples.medianRatio(ours, reference),
                        "<= 4000 us",
                        us <= MOST_US),
                Row.absolute("cockpit", "the same: allocated per frame", kib, "KiB", "<= 512", kib <= MOST_KIB));
    }

    /// The median of each figure over many frames.
    private static Cost frames(Shown shown, int count) throws Exception {
        Samples us = new Samples();
        Samples kib = new Samples();
        for (int i = 0; i < count; i++) {
            TimeUnit.MILLISECONDS.sleep(FRAME_MS);
            Cost cost = frame(shown);
            us.add(cost.us());
            kib.add(cost.kib());
        }
        return new Cost(us.median(), kib.median());
    }

    /// One pulse of the window, from the view model's frame to the end of the layout.
    private static Cost frame(Shown shown) throws Exception {
        CompletableFuture<Cost> done = new CompletableFuture<>();
        FxWork.run(() -> {
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            Scene scene = shown.stage().getScene();
            long[] from = new long[2];
            scene.addPreLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePreLayoutPulseListener(this);
                    from[0] = threads.getCurrentThreadAllocatedBytes();
                    from[1] = threads.getCurrentThreadCpuTime();
                    shown.frames().step(FRAME_MS);
                }
            });
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    done.complete(new Cost(
                            (threads.getCurrentThreadCpuTime() - from[1]) / 1e3,
                            (threads.getCurrentThreadAllocatedBytes() - from[0]) / 1024.0));
                }
            });
            Platform.requestNextPulse();
        });
        return done.get(PATIENCE_S, TimeUnit.SECONDS);
    }
}
