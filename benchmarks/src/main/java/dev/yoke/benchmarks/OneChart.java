package dev.yoke.benchmarks;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.chart.ChartView;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// One chart of a long walk in a scene of its own, its frames stepped by hand. Thread: FX.
final class OneChart {

    private final ChartView view;
    private final Scene scene;
    private final ManualFrames frames = new ManualFrames();
    private final Shown shown;

    /// The engine's views, with the walk in the place of its candles.
    private static final class Shown implements CockpitViews {

        private final CockpitViews engine;
        private LongWalk candles;

        private Shown(CockpitViews engine, LongWalk candles) {
            this.engine = engine;
            this.candles = candles;
        }

        @Override
        public CockpitView current() {
            return engine.current();
        }

        @Override
        public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
            return Optional.of(candles);
        }

        @Override
        public ActivityBatch activitiesAfter(long sequence) {
            return engine.activitiesAfter(sequence);
        }
    }

    /// @param studies whether the three usual averages are drawn
    OneChart(CockpitViews engine, EngineInbox inbox, LongWalk candles, boolean studies, double width, double height) {
        shown = new Shown(engine, candles);
        Desk desk = new Desk(new KeptInMemory());
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("terminal", candles.instrument().terminal().name());
        kept.put("symbol", candles.instrument().symbol().name());
        kept.put("timeframe", Timeframe.M1.name());
        if (!studies) {
            kept.put("studies", List.of());
        }
        desk.memory().write(new PanelSite("chart").memoryName(), kept);
        ScreenPorts ports = new ScreenPorts(
                shown, inbox, frames, Clock.system(), ZoneId.of("UTC"), new FxThread(), Background.threads(), desk);
        view = new ChartView(ports, new PanelSite("chart"));
        scene = new Scene((Parent) view.node(), width, height);
        Theme.DARK.apply(scene);
        view.attach();
    }

    Scene scene() {
        return scene;
    }

    void detach() {
        view.detach();
    }

    /// Reads what is new and marks what has to be painted.
    void step() {
        frames.step(16);
    }

    /// Everything is painted anew.
    void repaintAll() {
        view.repaint();
        step();
    }

    void tick(long move) {
        shown.candles = shown.candles.tick(move);
        step();
    }

    void key(KeyCode code) {
        Event.fireEvent(picture(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    void pointAt(double x, double y) {
        Event.fireEvent(
                picture(),
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    Node picture() {
        return Objects.requireNonNull(scene.lookup("#chart"), "no chart");
    }
}
