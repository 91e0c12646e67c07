package dev.yoke.benchmarks;

import dev.yoke.connectors.bridge.TickIntake;
import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.engine.SteppedEngine;
import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.market.BuiltInSymbols;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// The tick path with everything that watches: 20 symbols with an open position and an exit plan each, a prop firm's
/// floors, the daily loss, an agent that looks for entries, and six indicators of each symbol brought up to date once a
/// frame; on one thread, from the bytes on.
final class LiveRulesBenchmark implements Benchmark {

    private static final TerminalId TERMINAL = new TerminalId("bench");
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

    private final List<SymbolSpec> specs = BuiltInSymbols.ALL.stream()
            .limit(SYMBOLS)
            .map(spec -> spec.withTickValues(FixedPoint.ONE, FixedPoint.ONE))
            .toList();
    private final SplittableRandom random = new SplittableRandom(7);
    private final long[] prices = new long[SYMBOLS];
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
            frames.add(frame());
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
            Instrument instrument = new Instrument(TERMINAL, specs.get(i).symbol());
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

    private byte[] frame() {
        StringBuilder text = new StringBuilder(TICKS_PER_FRAME * 48);
        for (int i = 0; i < TICKS_PER_FRAME; i++) {
            int at = random.nextInt(SYMBOLS);
            SymbolSpec spec = specs.get(at);
            prices[at] = Math.max(spec.point() * 1_000, prices[at] + random.nextLong(-3, 4) * spec.point());
            text.append("TICK\t")
                    .append(spec.symbol())
                    .append('\t')
                    .append(spec.formatPrice(prices[at]))
                    .append('\t')
                    .append(spec.formatPrice(prices[at] + 5 * spec.point()))
                    .append("\t\t\t")
                    .append(nowMs)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void open(SteppedEngine engine) {
        engine.advance(nowMs, monotonicNs);
        engine.onEvent(new Event.TerminalConnected(new TerminalIdentity(
                TERMINAL,
                TerminalIdentity.Platform.MT5,
                5_000,
                "1.0",
                "Broker",
                "Server",
                1,
                "USD",
                100,
                TerminalIdentity.MarginMode.HEDGING,
                TerminalIdentity.TradeMode.DEMO,
                1)));
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < SYMBOLS; i++) {
            prices[i] = specs.get(i).point() * 100_000;
            positions.add(position(i));
        }
        engine.onEvent(new Event.SnapshotReport(TERMINAL, account(), specs, positions, List.of(), List.of(), 0));
        engine.onEvent(new Event.LinkChanged(TERMINAL, LinkState.LIVE, "bench"));
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

    private Position position(int index) {
        SymbolSpec spec = specs.get(index);
        Money zero = Money.zero("USD");
        return new Position(
                TERMINAL,
                index + 1L,
                index + 1L,
                spec.symbol(),
                Side.BUY,
                Lots.of(spec.lotMin()),
                Price.of(prices[index]),
                Price.of(prices[index] - 50_000 * spec.point()),
                Price.NONE,
                Price.of(prices[index]),
                zero,
                zero,
                zero,
                0,
                "",
                nowMs);
    }

    private static Account account() {
        Money money = Money.parse("1000000", "USD");
        Money zero = Money.zero("USD");
        return new Account(
                TERMINAL,
                money,
                money,
                zero,
                zero,
                money,
                0,
                Account.StopOutMode.PERCENT,
                50 * FixedPoint.ONE,
                zero,
                true);
    }

    /// Every tick has come to a candle, and everything that should watch is there.
    private void check(SteppedEngine engine, TickIntake intake) {
        long inCandles = 0;
        for (SymbolSpec spec : specs) {
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
