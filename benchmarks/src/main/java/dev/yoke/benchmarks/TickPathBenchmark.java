package dev.yoke.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.yoke.connectors.bridge.TickIntake;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Clock;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The whole tick path: bytes → decode → ring → engine → candles of all timeframes → view slot.
///
/// "On one core" counts the processor time of both threads (decoder and engine) per tick.
final class TickPathBenchmark implements Benchmark {

    private static final int TICKS = 1_000_000;
    private static final int RUNS = 7;
    private static final TerminalId TERMINAL = new TerminalId("bench");
    private static final int CHUNK_BYTES = 64 * 1024;

    @Override
    public String name() {
        return "tick path";
    }

    @Override
    public List<Row> run() {
        byte[] frames = new TickLines(TICKS, 11, Clock.system().nowMs()).frames();
        try (Engine engine = new Engine(
                Clock.system(), EngineConfig.startingAt(Clock.system().nowMs()))) {
            engine.start(new MemoryJournal(), new NoTerminals(), List::of);
            feed(engine, frames);
            feed(engine, frames);
            Samples cpu = new Samples();
            Samples wall = new Samples();
            Samples bytes = new Samples();
            for (int run = 0; run < RUNS; run++) {
                long wallStart = System.nanoTime();
                long cpuStart = cpuNs();
                long bytesStart = allocatedBytes();
                feed(engine, frames);
                wall.add((double) (System.nanoTime() - wallStart) / TICKS);
                cpu.add((double) (cpuNs() - cpuStart) / TICKS);
                bytes.add((double) (allocatedBytes() - bytesStart) / TICKS);
            }
            check(engine);
            double perCore = 1e9 / cpu.median();
            return List.of(
                    Row.absolute(
                            "tick",
                            "whole path, per core",
                            perCore,
                            "ticks/s",
                            ">= 300 k now, 1 M goal",
                            perCore >= 300_000),
                    Row.absolute(
                            "tick",
                            "whole path, as it ran (two threads)",
                            1e9 / wall.median(),
                            "ticks/s",
                            "printed",
                            true),
                    Row.absolute("tick", "allocated per tick", bytes.median(), "B", "<= 32", bytes.median() <= 32));
        }
    }

    private static void feed(Engine engine, byte[] frames) {
        Map<Symbol, Instrument> known = new ConcurrentHashMap<>();
        TickIntake intake =
                new TickIntake(engine, symbol -> known.computeIfAbsent(symbol, made -> new Instrument(TERMINAL, made)));
        FrameReader reader = new FrameReader();
        for (int offset = 0; offset < frames.length; ) {
            offset += reader.fill(frames, offset, Math.min(CHUNK_BYTES, frames.length - offset));
            intake.frames(reader);
            while (engine.depth() > 4_096) {
                Thread.onSpinWait();
            }
        }
        while (engine.depth() > 0) {
            Thread.onSpinWait();
        }
        if (intake.conflated() > 0) {
            throw new IllegalStateException(intake.conflated() + " ticks were conflated; nothing was measured");
        }
    }

    /// The candle of the view is the one the quotes make.
    private static void check(Engine engine) {
        Instrument eurusd = new Instrument(TERMINAL, new Symbol("EURUSD"));
        if (engine.candles(eurusd, Timeframe.M1).isEmpty()) {
            throw new IllegalStateException("no candles came out");
        }
    }

    private static long[] threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("engine") || thread.equals(Thread.currentThread()))
                .mapToLong(Thread::threadId)
                .toArray();
    }

    private static long cpuNs() {
        var beans = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads()).map(beans::getThreadCpuTime).sum();
    }

    private static long allocatedBytes() {
        ThreadMXBean beans = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads()).map(beans::getThreadAllocatedBytes).sum();
    }
}
