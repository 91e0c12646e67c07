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

/// Four hours of market before the whole cockpit, twenty seconds a frame: quotes, positions, orders, deals and signals
/// come
/// and go, and somebody changes symbols, timeframes, panels, layouts and languages all the time. What the program holds
/// after the first hour and after the last, and what a frame costs then. Each frame is a
/// pulse of a window.
final class SoakBenchmark implements Benchmark {

    private static final int SYMBOLS = 20;
    private static final int POSITIONS = 180;
    private static final int HOURS = 4;
    private static final int FRAME_MS = 20_000;
    private static final int FRAMES_PER_MINUTE = 60_000 / FRAME_MS;
    private static final int FRAMES_PER_HOUR = 60 * FRAMES_PER_MINUTE;
    private static final int QUOTES_PER_FRAME = 4_000;
    private static final int CANDLES = 2_000;
    private static final long START_MS = 1_763_942_400_000L;

    private static final List<String> PANELS = List.of(
            "dev.yoke.ui.chart.ChartView",
            "dev.yoke.ui.blotter.BlotterView",
            "dev.yoke.ui.ticket.TicketView",
            "dev.yoke.ui.settings.SettingsView",
            "dev.yoke.ui.terminals.TerminalsView",
            "dev.yoke.ui.diagnostics.DiagnosticsView");

    private final BusyMarket market = new BusyMarket(SYMBOLS, POSITIONS);
    private final ManualFrames frames = new ManualFrames();
    private final Map<Symbol, Instrument> known = new HashMap<>();
    private final FrameReader reader = new FrameReader();
    private long nowMs = START_MS;
    private int frame;

    /// @param frameMs the median frame of the hour
    private record Hour(double frameMs, Held held, int listeners, int actions, int nodes) {}

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
        OncePerFrame views = new OncePerFrame(engine);
        BusyDay day = new BusyDay(market, engine);
        SoakedScreen screen = FxWork.call(() -> {
            engine.advance(nowMs, 0);
            market.connect(engine, nowMs);
            market.history(engine, Timeframe.M5, CANDLES, nowMs);
            return new SoakedScreen(market, views, engine, new SteppedClock(), frames);
        });
        Hour first = hour(engine, views, day, screen);
        Hour last = first;
        for (int hour = 1; hour < HOURS; hour++) {
            last = hour(engine, views, day, screen);
        }
        FxWork.run(screen::detach);
        System.out.println(last.held().grownSince(first.held()));
        return rows(first, last);
    }

    private static List<Row> rows(Hour first, Hour last) {
        double growth = (last.held().ownMib() - first.held().ownMib()) / (HOURS - 1);
        double pixels = (last.held().mib() - first.held().mib()) / (HOURS - 1) - growth;
        double slower = last.frameMs() / first.frameMs();
        return List.of(
                Row.absolute("cockpit", "4 h of market: growth of the heap", growth, "MiB/h", "< 1", growth < 1),
                Row.absolute("cockpit", "the same: of the renderer's pixels", pixels, "MiB/h", "printed", true),
                Row.against(
                        "cockpit",
                        "the same: a frame of the last hour / of the first",
                        last.frameMs(),
                        first.frameMs(),
                        "ms",
                        slower,
                        "<= 1.2",
                        slower <= 1.2),
                same("listeners of frames", first.listeners(), last.listeners()),
                same("actions offered", first.actions(), last.actions()),
                same("nodes of the window", first.nodes(), last.nodes()),
                same("nodes in memory", nodes(first.held()), nodes(last.held())),
                same("panels in memory", panels(first.held()), panels(last.held())));
    }

    private static long nodes(Held held) {
        return held.count("javafx.scene.control.Label") + held.count("javafx.scene.canvas.Canvas");
    }

    private static long panels(Held held) {
        return PANELS.stream().mapToLong(held::count).sum();
    }

    private static Row same(String what, long first, long last) {
        return Row.against(
                "cockpit",
                "the same: " + what + ", last hour / first",
                last,
                first,
                "",
                (double) last / first,
                "<= 1.01",
                last <= 1.01 * first);
    }

    private Hour hour(SteppedEngine engine, OncePerFrame views, BusyDay day, SoakedScreen screen) throws Exception {
        TickIntake intake = new TickIntake(
                engine, symbol -> known.computeIfAbsent(symbol, made -> new Instrument(BusyMarket.TERMINAL, made)));
        Samples ms = new Samples();
        for (int i = 0; i < FRAMES_PER_HOUR; i++) {
            FxWork.run(() -> {
                market(engine, intake, day);
                views.refresh();
                act(screen);
            });
            ms.add(screen.frame(FRAME_MS));
        }
        FxWork.run(screen::rest);
        for (int i = 0; i < FRAMES_PER_MINUTE; i++) {
            FxWork.run(() -> {
                market(engine, intake, day);
                views.refresh();
            });
            screen.frame(FRAME_MS);
        }
        return FxWork.call(
                () -> new Hour(ms.median(), Held.now(), screen.listeners(), screen.actions(), screen.nodes()));
    }

    private void market(SteppedEngine engine, TickIntake intake, BusyDay day) {
        nowMs += FRAME_MS;
        engine.advance(nowMs, (nowMs - START_MS) * 1_000_000L);
        day.heartbeat(nowMs);
        byte[] quotes = market.quotes(QUOTES_PER_FRAME, nowMs);
        for (int offset = 0; offset < quotes.length; ) {
            offset += reader.fill(quotes, offset, quotes.length - offset);
            intake.frames(reader);
        }
        if (frame % FRAMES_PER_MINUTE == 0) {
            day.minute(nowMs);
        }
    }

    private void act(SoakedScreen screen) {
        if (frame % FRAMES_PER_MINUTE == FRAMES_PER_MINUTE / 2) {
            screen.minute(frame / FRAMES_PER_MINUTE);
        }
        frame++;
    }

    private final class SteppedClock implements Clock {
        @Override
        public long nowMs() {
            return nowMs;
        }

        @Override
        public long monotonicNs() {
            return (nowMs - START_MS) * 1_000_000L;
        }
    }
}
