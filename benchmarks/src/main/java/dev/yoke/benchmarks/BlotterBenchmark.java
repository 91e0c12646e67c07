package dev.yoke.benchmarks;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;

/// The blotter's own work in one frame: 200 positions while 50,000 quotes a second come in, against the same blotter
/// with an empty table. Processor time of the FX thread for the view model and for laying the changed cells out,
/// without drawing.
final class BlotterBenchmark implements Benchmark {

    private static final int SYMBOLS = 20;
    private static final int POSITIONS = 200;
    private static final int PAIRS = 7;
    private static final int FRAMES = 40;
    private static final long FRAME_MS = 16;
    private static final double MOST_US = 4_000;

    @Override
    public String name() {
        return "blotter";
    }

    /// One blotter in a scene of its own.
    private record Shown(Scene scene, ManualFrames frames, BlotterView view) {}

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
        Scene scene = new Scene(new OverlayHost(view.node()), 1_400, 900);
        Theme.DARK.apply(scene);
        view.attach();
        return new Shown(scene, frames, view);
    }

    private static List<Row> measure(Engine engine, Shown full, Shown empty) throws Exception {
        frames(full, FRAMES);
        frames(empty, FRAMES);
        if (engine.current().positions().size() != POSITIONS) {
            throw new IllegalStateException("not what was to be measured");
        }
        Samples ours = new Samples();
        Samples reference = new Samples();
        for (int i = 0; i < PAIRS; i++) {
            ours.add(frames(full, FRAMES));
            reference.add(frames(empty, FRAMES));
        }
        FxWork.run(full.view()::detach);
        FxWork.run(empty.view()::detach);
        double us = ours.median();
        return List.of(Row.against(
                "cockpit",
                "blotter, 200 rows at 50 k/s: model and cells per frame, against an empty table",
                us,
                reference.median(),
                "us",
                Samples.medianRatio(ours, reference),
                "<= 4000 us",
                us <= MOST_US));
    }

    /// The median of a frame's processor time, microseconds.
    private static double frames(Shown shown, int count) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        Samples samples = new Samples();
        for (int i = 0; i < count; i++) {
            TimeUnit.MILLISECONDS.sleep(FRAME_MS);
            samples.add(FxWork.call(() -> {
                long startNs = threads.getCurrentThreadCpuTime();
                shown.frames().step(FRAME_MS);
                shown.scene().getRoot().applyCss();
                shown.scene().getRoot().layout();
                return (threads.getCurrentThreadCpuTime() - startNs) / 1e3;
            }));
        }
        return samples.median();
    }
}
