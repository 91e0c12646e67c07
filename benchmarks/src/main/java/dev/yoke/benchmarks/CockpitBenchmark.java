package dev.yoke.benchmarks;

import dev.yoke.connectors.bridge.TickIntake;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Clock;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.fx.FxFrames;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// Twelve charts, 200 positions and the heat map while 50,000 quotes a second come in, against an empty scene in the
/// same window: how many pulses are missed, how busy the FX thread is, and how often a chart is painted, so that
/// nothing is won by not drawing. Quotes have to be flowing to the end, else nothing was measured.
final class CockpitBenchmark implements Benchmark {

    private static final int SYMBOLS = 20;
    private static final int POSITIONS = 200;
    private static final int QUOTES_PER_S = 50_000;
    private static final int PULSES_PER_S = 60;
    private static final int SECONDS = 6;
    private static final int CANDLES = 2_000;
    private static final int PAIRS = 3;

    @Override
    public String name() {
        return "cockpit";
    }

    /// What was seen of a scene for a while.
    ///
    /// @param missed share of the pulses that a 60 Hz screen has in the time
    /// @param busy processor time of the FX thread per time
    /// @param painted how often the chart that was painted least was painted in a second
    private record Seen(double missed, double busy, double painted) {}

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
            market.history(engine, Timeframe.M5, CANDLES, clock.nowMs());
            AtomicBoolean flowing = new AtomicBoolean(true);
            Thread feed = Thread.ofPlatform().daemon().name("bench-feed").start(() -> feed(engine, market, flowing));
            try {
                return measure(engine, market, clock);
            } finally {
                flowing.set(false);
                feed.join();
            }
        }
    }

    private static List<Row> measure(Engine engine, BusyMarket market, Clock clock) throws Exception {
        Stage stage = FxWork.call(Stage::new);
        Scene empty = FxWork.call(() -> new Scene(new Pane(), 1_000, 1_000));
        BusyScreen busy = FxWork.call(() -> new BusyScreen(market, engine, engine, clock, new FxFrames()));
        FxWork.run(() -> {
            stage.setScene(busy.scene());
            stage.show();
            busy.attach();
        });
        TimeUnit.SECONDS.sleep(SECONDS);
        Samples missed = new Samples();
        Samples missedEmpty = new Samples();
        Samples share = new Samples();
        Samples painted = new Samples();
        for (int i = 0; i < PAIRS; i++) {
            FxWork.run(() -> {
                busy.detach();
                stage.setScene(empty);
            });
            missedEmpty.add(watch(busy).missed());
            FxWork.run(() -> {
                stage.setScene(busy.scene());
                busy.attach();
            });
            Seen seen = watch(busy);
            missed.add(seen.missed());
            share.add(seen.busy());
            painted.add(seen.painted());
        }
        check(engine);
        FxWork.run(() -> {
            busy.detach();
            stage.close();
        });
        double more = 100 * (missed.median() - missedEmpty.median());
        double percent = 100 * share.median();
        return List.of(
                Row.absolute(
                        "cockpit",
                        "12 charts, 200 rows, heat map at 50 k/s: pulses missed beyond empty",
                        more,
                        "%",
                        "<= 1",
                        more <= 1),
                Row.absolute("cockpit", "the same: FX thread busy", percent, "%", "<= 50", percent <= 50),
                Row.absolute(
                        "cockpit",
                        "the same: live repaints of the chart that is painted least",
                        painted.median(),
                        "1/s",
                        ">= 10",
                        painted.median() >= 10));
    }

    private static Seen watch(BusyScreen screen) throws Exception {
        int[] pulses = new int[1];
        AnimationTimer timer = FxWork.call(() -> new AnimationTimer() {
            @Override
            public void handle(long nowNs) {
                pulses[0]++;
            }
        });
        long fx = FxWork.threadId();
        var threads = ManagementFactory.getThreadMXBean();
        TimeUnit.MILLISECONDS.sleep(500);
        FxWork.run(timer::start);
        long startNs = System.nanoTime();
        long cpuNs = threads.getThreadCpuTime(fx);
        long[] paintings = FxWork.call(screen::chartPaintings);
        TimeUnit.SECONDS.sleep(SECONDS);
        double busyNs = (double) threads.getThreadCpuTime(fx) - cpuNs;
        double elapsedNs = (double) System.nanoTime() - startNs;
        int seen = FxWork.call(() -> {
            timer.stop();
            return pulses[0];
        });
        double seconds = elapsedNs / 1e9;
        long[] after = FxWork.call(screen::chartPaintings);
        long least = IntStream.range(0, after.length)
                .mapToLong(i -> after[i] - paintings[i])
                .min()
                .orElse(0);
        return new Seen(Math.max(0, 1 - seen / (seconds * PULSES_PER_S)), busyNs / elapsedNs, least / seconds);
    }

    /// Open loop: what is due is sent, also after a pause.
    static void feed(Engine engine, BusyMarket market, AtomicBoolean flowing) {
        Map<Symbol, Instrument> known = new ConcurrentHashMap<>();
        TickIntake intake = new TickIntake(
                engine, symbol -> known.computeIfAbsent(symbol, made -> new Instrument(BusyMarket.TERMINAL, made)));
        FrameReader reader = new FrameReader();
        long startNs = System.nanoTime();
        long sent = 0;
        while (flowing.get()) {
            // As a bridge does: without it a symbol that found the queue full once would stand still ever after.
            intake.flush();
            long due = (System.nanoTime() - startNs) * QUOTES_PER_S / 1_000_000_000L;
            int count = (int) Math.min(2_000, due - sent);
            if (count > 0) {
                byte[] quotes = market.quotes(count, Clock.system().nowMs());
                for (int offset = 0; offset < quotes.length; ) {
                    offset += reader.fill(quotes, offset, quotes.length - offset);
                    intake.frames(reader);
                }
                sent += count;
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static void check(Engine engine) {
        var view = engine.current();
        if (view.positions().size() != POSITIONS || !flows(engine)) {
            throw new IllegalStateException(
                    "not what was to be measured: " + view.positions().size() + " positions, quotes " + view.quotes());
        }
    }

    /// Whether every symbol has a quote of now.
    static boolean flows(Engine engine) {
        List<QuoteView> quotes = engine.current().quotes();
        return quotes.size() == SYMBOLS && quotes.stream().noneMatch(QuoteView::stale);
    }
}
