package dev.yoke.benchmarks;

import dev.yoke.connectors.bridge.TickIntake;
import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.engine.SteppedEngine;
import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.strategy.AgentSetting;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tick path with everything that watches: 20 symbols with an open position and an exit plan each, a prop firm's
/// floors, the daily loss, an agent that looks for entries, and six indicators of each symbol brought up to date once a
/// frame; on one thread, from the bytes on.
final class LiveRulesBenchmark implements Benchmark {

    private static final TerminalId TERMINAL = BusyMarket.TERMINAL;
    private static final int SYMBOLS = 20;
    private static final int TICKS_PER_FRAME = 8_000;
    private static final int FRAME_MS = 16;
    private static final int FRAMES = 250;
    private static final int RUNS = 5;
    private static final List<IndicatorKind> KINDS = List.of(
            IndicatorKind.EMA,
            IndicatorKind.SMA,
            IndicatorKind.ATR,
            IndicatorKind.RSI,
            IndicatorKind.BOLLINGER_UPPER,
            IndicatorKind.VWAP);

    private final BusyMarket market = new BusyMarket(SYMBOLS, SYMBOLS);
    private long nowMs = 1_763_942_400_000L;
    private long monotonicNs;

    @Override
    public String name() {
        return "live rules";
    }

    @Override
    public List<Row> run() {
        MemoryJournal journal = new MemoryJournal();
        SteppedEngine engine = new SteppedEngine(EngineConfig.startingAt(nowMs), journal, new NoTerminals());
        journal.answer(engine::onEvent);
        open(engine);
        List<IndicatorLine> lines = new ArrayList<>();
        for (int i = 0; i < SYMBOLS; i++) {
            KINDS.forEach(kind -> lines.add(new IndicatorLine(kind, kind.defaults())));
        }
        Map<Symbol, Instrument> known = new HashMap<>();
        TickIntake intake =
                new TickIntake(engine, symbol -> known.computeIfAbsent(symbol, made -> new Instrument(TERMINAL, made)));
        Samples cpu = new Samples();
        for (int run = 0; run < RUNS + 2; run++) {
            double nsPerTick = play(engine, intake, lines);
            if (run >= 2) {
                cpu.add(nsPerTick);
            }
        }
        check(engine, intake);
        double perCore = 1e9 / cpu.median();
        return List.of(Row.absolute(
                "tick",
                "20 symbols, 6 indicators, all live rules, per core",
                perCore,
                "ticks/s",
                ">= 500 k",
                perCore >= 500_000));
    }

    private double play(SteppedEngine engine, TickIntake intake, List<IndicatorLine> lines) {
        List<byte[]> frames = new ArrayList<>(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            frames.add(market.quotes(TICKS_PER_FRAME, nowMs));
        }
        FrameReader reader = new FrameReader();
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (byte[] frame : frames) {
            for (int offset = 0; offset < frame.length; ) {
                offset += reader.fill(frame, offset, frame.length - offset);
                intake.frames(reader);
            }
            advance(engine);
            engine.current();
            update(engine, lines);
        }
        return (double) (threads.getCurrentThreadCpuTime() - start) / (FRAMES * (double) TICKS_PER_FRAME);
    }

    private void update(SteppedEngine engine, List<IndicatorLine> lines) {
        for (int i = 0; i < SYMBOLS; i++) {
            Instrument instrument = market.instrument(i);
            int at = i * KINDS.size();
            engine.candles(instrument, Timeframe.M1)
                    .ifPresent(candles -> lines.subList(at, at + KINDS.size()).forEach(line -> line.update(candles)));
        }
    }

    private void advance(SteppedEngine engine) {
        nowMs += FRAME_MS;
        monotonicNs += FRAME_MS * 1_000_000L;
        engine.advance(nowMs, monotonicNs);
    }

    private void open(SteppedEngine engine) {
        engine.advance(nowMs, monotonicNs);
        market.connect(engine, nowMs);
        for (int i = 0; i < SYMBOLS; i++) {
            accepted(engine, new Command.SetExitPlan(TERMINAL, i + 1L, ExitPlanText.parse("be=5R trail=1R@5R")));
        }
        PropAssignment firm = new PropAssignment(
                PropLibrary.builtIn().find("ftmo-2-step").orElseThrow(), FixedPoint.parse("1000000"), 0, 0);
        accepted(engine, new Command.AssignPropPack(TERMINAL, Optional.of(firm)));
        AgentSetting nova = new AgentSetting("nova", true, SourcePolicy.Mode.SHADOW, true, Set.of());
        accepted(engine, new Command.SetAgent(nova, false, "bench"));
    }

    private static void accepted(SteppedEngine engine, Command command) {
        Answer answer = engine.submit(command).getNow(Answer.refused("no answer"));
        if (!answer.isAccepted()) {
            throw new IllegalStateException(answer.text());
        }
    }

    /// Every tick has come to a candle, and everything that should watch is there.
    private void check(SteppedEngine engine, TickIntake intake) {
        long inCandles = 0;
        for (SymbolSpec spec : market.specs()) {
            CandleView days = engine.candles(new Instrument(TERMINAL, spec.symbol()), Timeframe.D1)
                    .orElseThrow();
            for (int i = 0; i < days.size(); i++) {
                inCandles += days.tickVolume(i);
            }
        }
        long sent = (RUNS + 2L) * FRAMES * TICKS_PER_FRAME;
        var view = engine.current();
        if (inCandles != sent || intake.conflated() > 0 || view.positions().size() != SYMBOLS) {
            throw new IllegalStateException(inCandles + " of " + sent + " ticks are in candles");
        }
        if (view.halt().halted()
                || view.positions().stream()
                        .anyMatch(position -> position.plan().isEmpty())) {
            throw new IllegalStateException("not what was to be measured: " + view.halt());
        }
    }
}
