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
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.shell.PanelCatalogue;
import dev.yoke.ui.theme.Theme;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// A frame of one chart with 200 drawings and the 60 lines of 30 positions, every frame a new quote, against the same
/// chart without them: what the FX thread spends on it.
final class ChartTradingBenchmark implements Benchmark {

    private static final int DRAWINGS = 200;
    private static final int POSITIONS = 30;
    private static final int CANDLES = 2_000;
    private static final int FRAMES = 120;
    private static final int PAIRS = 7;
    private static final double FRAME_MS = 1_000.0 / 60;

    @Override
    public String name() {
        return "chart-trading";
    }

    @Override
    public List<Row> run() throws Exception {
        FxWork.start();
        try (Chart full = new Chart(POSITIONS, DRAWINGS);
                Chart empty = new Chart(0, 0)) {
            check(full, empty);
            Samples ours = new Samples();
            Samples reference = new Samples();
            for (int i = 0; i <= PAIRS; i++) {
                double with = full.frameMs();
                double without = empty.frameMs();
                // The first pair warms up.
                if (i > 0) {
                    ours.add(with);
                    reference.add(without);
                }
            }
            double ms = ours.median();
            return List.of(Row.against(
                    "charts",
                    "frame with 200 drawings and 60 order lines (half of 60 Hz at most)",
                    ms,
                    reference.median(),
                    "ms",
                    Samples.medianRatio(ours, reference),
                    "<= 8.3 ms",
                    ms <= FRAME_MS / 2));
        }
    }

    private static void check(Chart full, Chart empty) throws Exception {
        WritableImage with = full.picture();
        WritableImage without = empty.picture();
        int different = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                if (with.getPixelReader().getArgb(x, y)
                        != without.getPixelReader().getArgb(x, y)) {
                    different++;
                }
            }
        }
        if (different < 20_000) {
            throw new IllegalStateException("drawings and lines are not on the chart: " + different + " pixels differ");
        }
    }

    /// One chart in a window of its own, stepped by hand; the quote moves with every frame.
    private static final class Chart implements AutoCloseable, CockpitViews {

        private final Clock clock = Clock.system();
        private final ManualFrames frames = new ManualFrames();
        private final Engine engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()));
        private final Instrument instrument;
        private final Panel panel;
        private final Stage stage;
        private final CockpitView view;
        private long step;

        Chart(int positions, int drawings) throws Exception {
            BusyMarket market = new BusyMarket(1, positions);
            instrument = market.instrument(0);
            MemoryJournal journal = new MemoryJournal();
            journal.answer(engine::onEvent);
            engine.start(journal, new NoTerminals(), List::of);
            market.connect(engine, clock.nowMs());
            market.history(engine, Timeframe.M5, CANDLES, clock.nowMs());
            long bid = market.specs().getFirst().point() * 100_000;
            engine.offerTick(instrument, bid, bid + market.specs().getFirst().point() * 5, 1, clock.nowMs());
            await(positions);
            view = engine.current();
            KeptInMemory kept = new KeptInMemory();
            kept.write(
                    "drawings.eurusd",
                    drawings(drawings, bid, market.specs().getFirst().point()));
            Desk desk = new Desk(kept);
            desk.memory().write(new PanelSite("chart").memoryName(), shown());
            ScreenPorts ports = new ScreenPorts(
                    this, engine, frames, clock, ZoneId.of("UTC"), new FxThread(), Background.threads(), desk);
            panel = FxWork.call(() -> kind(ports).make().apply(new PanelSite("chart")));
            stage = FxWork.call(Stage::new);
            FxWork.run(() -> {
                Scene scene = new Scene((Parent) panel.node(), 960, 640);
                Theme.DARK.apply(scene);
                stage.setScene(scene);
                stage.show();
                panel.attach();
            });
            for (int i = 0; i < 20; i++) {
                frame();
            }
        }

        private static PanelKind kind(ScreenPorts ports) {
            return PanelCatalogue.of(ports).stream()
                    .filter(kind -> kind.id().equals("chart"))
                    .findFirst()
                    .orElseThrow();
        }

        private Map<String, String> shown() {
            return Map.of(
                    "terminal", instrument.terminal().name(),
                    "symbol", instrument.symbol().name(),
                    "timeframe", Timeframe.M5.name());
        }

        private void await(int positions) throws InterruptedException {
            for (int i = 0; i < 1_000; i++) {
                boolean there = engine.candles(instrument, Timeframe.M5)
                                .map(candles -> candles.size() >= CANDLES)
                                .orElse(false)
                        && engine.current().positions().size() == positions
                        && !engine.current().quotes().isEmpty();
                if (there) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            throw new IllegalStateException("the engine does not show the market");
        }

        /// Trend lines and rectangles over the newest candles.
        private String drawings(int count, long bid, long point) {
            long last = Timeframe.M5.openTime(clock.nowMs());
            StringBuilder text = new StringBuilder("{\"drawings\":[");
            for (int i = 0; i < count; i++) {
                long from = last - (i % 90 + 5) * Timeframe.M5.durationMs();
                long price = bid + (i * 37L % 400 - 200) * point;
                text.append(i == 0 ? "" : ",")
                        .append("{\"id\":\"d")
                        .append(i)
                        .append("\",\"kind\":\"")
                        .append(i % 2 == 0 ? "SEGMENT" : "RECTANGLE")
                        .append("\",\"terminal\":\"bench\",\"offsetMs\":0,\"colour\":")
                        .append(i % 3 + 1)
                        .append(",\"locked\":false,\"anchors\":[{\"serverMs\":")
                        .append(from)
                        .append(",\"price\":")
                        .append(price)
                        .append("},{\"serverMs\":")
                        .append(from + 4 * Timeframe.M5.durationMs())
                        .append(",\"price\":")
                        .append(price + 60 * point)
                        .append("}]}");
            }
            return text.append("]}").toString();
        }

        /// What the FX thread spends on a frame, painting commands and layout included.
        double frameMs() throws Exception {
            long spent = 0;
            for (int i = 0; i < FRAMES; i++) {
                spent += frame();
            }
            return spent / 1e6 / FRAMES;
        }

        private long frame() throws Exception {
            long ns = FxWork.call(() -> {
                step++;
                long startNs = System.nanoTime();
                frames.step(16);
                stage.getScene().getRoot().layout();
                return System.nanoTime() - startNs;
            });
            pulse();
            return ns;
        }

        /// The picture is drawn before the next frame, as on a screen.
        private void pulse() throws Exception {
            CountDownLatch drawn = new CountDownLatch(1);
            FxWork.run(() -> {
                Scene scene = stage.getScene();
                Runnable[] listener = new Runnable[1];
                listener[0] = () -> {
                    scene.removePostLayoutPulseListener(listener[0]);
                    drawn.countDown();
                };
                scene.addPostLayoutPulseListener(listener[0]);
                Platform.requestNextPulse();
            });
            if (!drawn.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no pulse");
            }
        }

        WritableImage picture() throws Exception {
            return FxWork.call(() -> stage.getScene().snapshot(null));
        }

        @Override
        public CockpitView current() {
            QuoteView quote = view.quotes().getFirst();
            long shift = step % 5 * quote.point();
            QuoteView moved = new QuoteView(
                    quote.instrument(),
                    quote.bid() + shift,
                    quote.ask() + shift,
                    quote.timeMs(),
                    quote.digits(),
                    quote.point(),
                    quote.dayOpen(),
                    false);
            return new CockpitView(
                    view.version() + step,
                    view.nowMs(),
                    view.halt(),
                    view.terminals(),
                    view.positions(),
                    view.orders(),
                    view.recentDeals(),
                    view.pendingSignals(),
                    List.of(moved),
                    view.risk(),
                    view.flatten(),
                    view.queues(),
                    view.journal(),
                    view.pipeline());
        }

        @Override
        public Optional<CandleView> candles(Instrument wanted, Timeframe timeframe) {
            return engine.candles(wanted, timeframe);
        }

        @Override
        public ActivityBatch activitiesAfter(long sequence) {
            return engine.activitiesAfter(sequence);
        }

        @Override
        public void close() {
            Platform.runLater(() -> {
                panel.detach();
                stage.close();
            });
            engine.close();
        }
    }
}
