package dev.yoke.benchmarks;

import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.port.Clock;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// What a frame of a chart costs: from the pulse that finds it old to the last painted pixel, in software, ours and
/// chartfx's own candle renderer with the same candles in turns.
final class ChartBenchmark implements Benchmark {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;
    private static final int CANDLES = 10_000;
    private static final int MANY = 1_000_000;
    private static final int STORED = 20_000;
    private static final int PAIRS = 11;
    private static final int WARM = 30;
    private static final int OPENED = 9;

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public List<Row> run() throws Exception {
        FxWork.start();
        Clock clock = Clock.system();
        BusyMarket market = new BusyMarket(1, 0);
        try (Engine engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()))) {
            MemoryJournal journal = new MemoryJournal();
            journal.answer(engine::onEvent);
            engine.start(journal, new NoTerminals(), List::of);
            market.connect(engine, clock.nowMs());
            TimeUnit.SECONDS.sleep(1);
            Stage stage = FxWork.call(Stage::new);
            List<Row> rows = new java.util.ArrayList<>(compare(engine, market, stage));
            rows.addAll(million(engine, market, stage));
            rows.add(open(engine, market, stage));
            FxWork.run(stage::close);
            return rows;
        }
    }

    private static List<Row> compare(Engine engine, BusyMarket market, Stage stage) throws Exception {
        LongWalk walk = new LongWalk(market.instrument(0), CANDLES);
        OneChart ours = FxWork.call(() -> new OneChart(engine, engine, walk, true, WIDTH, HEIGHT));
        TheirChart theirs = FxWork.call(() -> new TheirChart(walk, WIDTH, HEIGHT));
        if (theirs.candles() != walk.size()) {
            throw new IllegalStateException("chartfx has " + theirs.candles() + " candles");
        }
        show(stage, ours.scene());
        settle(ours);
        FxWork.run(() -> {
            for (int i = 0; i < 40; i++) {
                ours.key(KeyCode.MINUS);
            }
            ours.pointAt(WIDTH / 2, HEIGHT / 3);
        });
        Samples our = new Samples();
        Samples their = new Samples();
        Samples tick = new Samples();
        for (int i = -WARM; i < PAIRS; i++) {
            show(stage, ours.scene());
            double a = netMs(ours.scene(), ours.picture(), ours::repaintAll);
            long move = i;
            double t = netMs(ours.scene(), ours.picture(), () -> ours.tick(move * 10));
            show(stage, theirs.scene());
            double b = netMs(theirs.scene(), theirs.node(), theirs::repaintAll);
            if (i >= 0) {
                our.add(a);
                their.add(b);
                tick.add(t);
            }
        }
        FxWork.run(ours::detach);
        double ratio = Samples.medianRatio(our, their);
        double worst = our.percentile(99) / their.percentile(99);
        return List.of(
                Row.against(
                        "chart",
                        "frame: 10,000 candles, volume, axes, crosshair, 3 lines, p50",
                        our.median(),
                        their.median(),
                        "ms",
                        ratio,
                        "<= 0.1 of chartfx",
                        ratio <= 0.1),
                Row.against(
                        "chart",
                        "the same, p99",
                        our.percentile(99),
                        their.percentile(99),
                        "ms",
                        worst,
                        "<= 0.1 of chartfx",
                        worst <= 0.1),
                Row.against(
                        "chart",
                        "a tick's frame against a whole one",
                        tick.median(),
                        our.median(),
                        "ms",
                        Samples.medianRatio(tick, our),
                        "less",
                        tick.median() < our.median()));
    }

    private static List<Row> million(Engine engine, BusyMarket market, Stage stage) throws Exception {
        LongWalk walk = new LongWalk(market.instrument(0), MANY);
        OneChart chart = FxWork.call(() -> new OneChart(engine, engine, walk, false, WIDTH, HEIGHT));
        show(stage, chart.scene());
        settle(chart);
        Samples all = new Samples();
        Samples pan = new Samples();
        for (int i = 0; i < 60; i++) {
            frameMs(chart.scene(), chart.picture(), () -> {
                chart.key(KeyCode.MINUS);
                chart.step();
            });
        }
        for (int i = -WARM; i < 30; i++) {
            boolean in = i % 2 == 0;
            double zoomed = frameMs(chart.scene(), chart.picture(), () -> {
                chart.key(in ? KeyCode.PLUS : KeyCode.MINUS);
                chart.step();
            });
            double moved = frameMs(chart.scene(), chart.picture(), () -> {
                chart.key(in ? KeyCode.LEFT : KeyCode.RIGHT);
                chart.step();
            });
            if (i >= 0) {
                all.add(zoomed);
                pan.add(moved);
            }
        }
        FxWork.run(chart::detach);
        return List.of(
                Row.absolute(
                        "chart",
                        "frame of a zoom over 1,000,000 candles, p50",
                        all.median(),
                        "ms",
                        "<= 16",
                        all.median() <= 16),
                Row.absolute(
                        "chart",
                        "frame of a pan over 1,000,000 candles, p50",
                        pan.median(),
                        "ms",
                        "<= 16",
                        pan.median() <= 16));
    }

    private static Row open(Engine engine, BusyMarket market, Stage stage) throws Exception {
        LongWalk walk = new LongWalk(market.instrument(0), STORED);
        Samples opened = new Samples();
        for (int i = -2; i < OPENED; i++) {
            long[] threads = FxWork.call(ChartBenchmark::threads);
            long startNs = cpuNs(threads);
            OneChart chart = FxWork.call(() -> new OneChart(engine, engine, walk, true, WIDTH, HEIGHT));
            show(stage, chart.scene());
            frameMs(chart.scene(), chart.picture(), chart::step);
            frameMs(chart.scene(), chart.picture(), chart::repaintAll);
            if (i >= 0) {
                opened.add((cpuNs(threads) - startNs) / 1e6);
            }
            FxWork.run(chart::detach);
        }
        double median = opened.median();
        return Row.absolute(
                "chart", "opening a chart of 20,000 stored candles, p50", median, "ms", "<= 150", median <= 150);
    }

    private static void show(Stage stage, Scene scene) throws Exception {
        FxWork.run(() -> {
            stage.setScene(scene);
            stage.show();
        });
    }

    /// Lays out, reads the candles and lets the lines be computed.
    private static void settle(OneChart chart) throws Exception {
        for (int i = 0; i < 20; i++) {
            frameMs(chart.scene(), chart.picture(), chart::step);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// A frame without what a pulse costs in which nothing is old, and the measuring of it.
    private static double netMs(Scene scene, Node node, Runnable dirty) throws Exception {
        frameMs(scene, node, () -> {});
        frameMs(scene, node, () -> {});
        double idle = frameMs(scene, node, () -> {});
        return Math.max(0.001, frameMs(scene, node, dirty) - idle);
    }

    /// One pulse: what `dirty` made old is laid out and painted, down to the pixels of every canvas. Processor time of
    /// the
    /// FX and the rendering thread, which other programs on the machine do not lengthen.
    private static double frameMs(Scene scene, Node node, Runnable dirty) throws Exception {
        CompletableFuture<Double> done = new CompletableFuture<>();
        FxWork.run(() -> new AnimationTimer() {
            @Override
            public void handle(long nowNs) {
                stop();
                long[] threads = threads();
                List<Canvas> canvases = canvases(node);
                long startNs = cpuNs(threads);
                dirty.run();
                Runnable[] painted = new Runnable[1];
                painted[0] = () -> {
                    scene.removePostLayoutPulseListener(painted[0]);
                    canvases.forEach(ChartBenchmark::rasterize);
                    done.complete((cpuNs(threads) - startNs) / 1e6);
                };
                scene.addPostLayoutPulseListener(painted[0]);
                Platform.requestNextPulse();
            }
        }.start());
        return done.get(60, TimeUnit.SECONDS);
    }

    private static List<Canvas> canvases(Node node) {
        return node.lookupAll("*").stream()
                .filter(Canvas.class::isInstance)
                .map(Canvas.class::cast)
                .filter(canvas -> canvas.getWidth() > 0 && canvas.getHeight() > 0)
                .toList();
    }

    /// Carries out what was painted on a canvas.
    private static void rasterize(Canvas canvas) {
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        canvas.snapshot(pixel, new WritableImage(1, 1));
    }

    private static long cpuNs(long[] threads) {
        ThreadMXBean times = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long thread : threads) {
            sum += times.getThreadCpuTime(thread);
        }
        return sum;
    }

    /// The FX thread, on which this is called, and the rendering one.
    private static long[] threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getName().startsWith("QuantumRenderer") || thread.equals(Thread.currentThread()))
                .mapToLong(Thread::threadId)
                .toArray();
    }
}
