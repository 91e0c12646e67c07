package dev.yoke.benchmarks;

import dev.yoke.connectors.bridge.TickIntake;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.engine.SteppedEngine;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Clock;
import dev.yoke.ui.fx.ManualFrames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Four hours of market before the busy screen, a second a frame, everything drawn: what the program holds after the
/// first hour and after the last, and what a frame costs then.
final class SoakBenchmark implements Benchmark {

    private static final int SYMBOLS = 20;
    private static final int POSITIONS = 200;
    private static final int HOURS = 4;
    private static final int FRAMES_PER_HOUR = 3_600;
    private static final int QUOTES_PER_FRAME = 200;
    private static final int CANDLES = 2_000;

    private final BusyMarket market = new BusyMarket(SYMBOLS, POSITIONS);
    private final ManualFrames frames = new ManualFrames();
    private long nowMs = 1_763_942_400_000L;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public List<Row> run() throws Exception {
        FxWork.start();
        MemoryJournal journal = new MemoryJournal();
        SteppedEngine engine = new SteppedEngine(EngineConfig.startingAt(nowMs), journal, new NoTerminals());
        journal.answer(engine::onEvent);
        FxWork.run(() -> {
            engine.advance(nowMs, 0);
            market.connect(engine, nowMs);
            market.history(engine, Timeframe.M5, CANDLES, nowMs);
        });
        BusyScreen screen = FxWork.call(() -> {
            BusyScreen made = new BusyScreen(market, engine, engine, new SteppedClock(), frames);
            made.attach();
            return made;
        });
        double[] frameMs = new double[HOURS];
        double[] heldMiB = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            frameMs[hour] = play(engine, screen);
            heldMiB[hour] = heldMiB();
        }
        FxWork.run(screen::detach);
        double growth = (heldMiB[HOURS - 1] - heldMiB[0]) / (HOURS - 1);
        double slower = frameMs[HOURS - 1] / frameMs[0];
        return List.of(
                Row.absolute("cockpit", "4 h of market: growth of the heap", growth, "MiB/h", "< 1", growth < 1),
                Row.against(
                        "cockpit",
                        "the same: a frame of the last hour / of the first",
                        frameMs[HOURS - 1],
                        frameMs[0],
                        "ms",
                        slower,
                        "<= 1.2",
                        slower <= 1.2));
    }

    private double play(SteppedEngine engine, BusyScreen screen) throws Exception {
        Map<Symbol, Instrument> known = new HashMap<>();
        TickIntake intake = new TickIntake(
                engine, symbol -> known.computeIfAbsent(symbol, made -> new Instrument(BusyMarket.TERMINAL, made)));
        FrameReader reader = new FrameReader();
        Samples ms = new Samples();
        for (int i = 0; i < FRAMES_PER_HOUR; i++) {
            ms.add(FxWork.call(() -> frame(engine, screen, intake, reader)));
        }
        return ms.median();
    }

    private double frame(SteppedEngine engine, BusyScreen screen, TickIntake intake, FrameReader reader) {
        byte[] quotes = market.quotes(QUOTES_PER_FRAME, nowMs);
        for (int offset = 0; offset < quotes.length; ) {
            offset += reader.fill(quotes, offset, quotes.length - offset);
            intake.frames(reader);
        }
        nowMs += 1_000;
        engine.advance(nowMs, (nowMs - 1_763_942_400_000L) * 1_000_000L);
        long startNs = System.nanoTime();
        frames.step(1_000);
        screen.scene().snapshot(null);
        return (System.nanoTime() - startNs) / 1e6;
    }

    /// After collections, so that only what is held counts.
    private static double heldMiB() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576.0);
        }
        return least;
    }

    private final class SteppedClock implements Clock {
        @Override
        public long nowMs() {
            return nowMs;
        }

        @Override
        public long monotonicNs() {
            return (nowMs - 1_763_942_400_000L) * 1_000_000L;
        }
    }
}
