package dev.yoke.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Command;
import dev.yoke.ui.chart.candle.CandlePainter;
import dev.yoke.ui.chart.plot.ChartColours;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.plot.PriceRange;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.theme.Token;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartFxTest {

    private final ChartMarket market = new ChartMarket();
    private final ManualFrames frames = new ManualFrames();
    private ChartViewModel model;
    private ChartView view;
    private Scene scene;
    private Robot robot;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxStage.start();
    }

    @BeforeEach
    void showChart() throws Exception {
        market.show(ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 600, 1.08, 0.0003));
        view = FxStage.onFx(() -> new ChartView(market.ports(frames), new PanelSite("chart")));
        model = view.model();
        scene = FxStage.show((Parent) view.node(), Theme.DARK, 900, 600);
        robot = FxStage.onFx(Robot::new);
        FxStage.onFx(() -> {
            scene.getWindow().setX(0);
            scene.getWindow().setY(0);
            view.attach();
            view.surface().requestFocus();
            return true;
        });
        settle();
        settle();
    }

    @AfterEach
    void hideChart() throws Exception {
        FxStage.onFx(() -> {
            view.detach();
            scene.getWindow().hide();
            return true;
        });
    }

    private void settle() throws Exception {
        FxStage.pulses(scene);
        FxStage.onFx(() -> {
            frames.step(16);
            return true;
        });
        FxStage.pulses(scene);
    }

    private void act(Callable<?> action) throws Exception {
        FxStage.onFx(action);
        settle();
    }

    private Point2D onScreen(double x, double y) {
        return view.surface().localToScreen(x, y);
    }

    private void type(KeyCode key) throws Exception {
        act(() -> {
            robot.keyPress(key);
            robot.keyRelease(key);
            return true;
        });
    }

    @Test
    void wheelZoomsIn() throws Exception {
        double before = model.viewport().barWidth();
        act(() -> {
            robot.mouseMove(onScreen(300, 200));
            return true;
        });
        act(() -> {
            robot.mouseWheel(-3);
            return true;
        });
        assertThat(model.viewport().barWidth()).isGreaterThan(before);
    }

    @Test
    void draggingPansAndStopsFollowingUntilDoubleClick() throws Exception {
        double before = model.viewport().right();
        act(() -> {
            robot.mouseMove(onScreen(300, 200));
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        act(() -> {
            robot.mouseMove(onScreen(460, 200));
            return true;
        });
        act(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        assertThat(model.viewport().right())
                .isCloseTo(
                        before - 160 / model.viewport().barWidth(),
                        within(1.5 / model.viewport().barWidth()));
        assertThat(model.autoScrollProperty().get()).isFalse();

        act(() -> {
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        assertThat(model.autoScrollProperty().get()).isTrue();
        assertThat(model.viewport().right()).isEqualTo(before);
    }

    @Test
    void keysZoomPanAndReturn() throws Exception {
        double width = model.viewport().barWidth();
        double right = model.viewport().right();
        type(KeyCode.ADD);
        assertThat(model.viewport().barWidth()).isCloseTo(width * 1.25, within(1e-9));
        type(KeyCode.LEFT);
        assertThat(model.viewport().right()).isLessThan(right);
        type(KeyCode.END);
        assertThat(model.viewport().right()).isEqualTo(right);
        assertThat(model.viewport().barWidth()).isEqualTo(width);
    }

    @Test
    void digitsChooseTheTimeframe() throws Exception {
        type(KeyCode.DIGIT5);

        assertThat(model.timeframeProperty().get()).isEqualTo(Timeframe.H1);
        assertThat(market.commands).last().isEqualTo(new Command.WatchCandles(ChartMarket.EURUSD, Timeframe.H1));
        assertThat(model.statusProperty().get().kind()).isEqualTo(ChartStatus.Kind.LOADING);
    }

    @Test
    void draggingThePriceAxisStretchesPrices() throws Exception {
        double span = model.priceRange().high() - model.priceRange().low();
        act(() -> {
            robot.mouseMove(onScreen(870, 200));
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        act(() -> {
            robot.mouseMove(onScreen(870, 350));
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        assertThat(model.priceRange().isManual()).isTrue();
        assertThat(model.priceRange().high() - model.priceRange().low()).isCloseTo(2 * span, within(span * 0.01));
    }

    @Test
    void theCrosshairRepaintsOnlyTheOverlay() throws Exception {
        long plots = view.surface().plotPaintings();
        long overlays = view.surface().overlayPaintings();
        act(() -> {
            robot.mouseMove(onScreen(333, 222));
            return true;
        });
        assertThat(view.surface().plotPaintings()).isEqualTo(plots);
        assertThat(view.surface().overlayPaintings()).isGreaterThan(overlays);
    }

    @Test
    void aTickRepaintsOnlyTheOverlayAndAQuietFrameNothing() throws Exception {
        settle();
        long plots = view.surface().plotPaintings();
        long overlays = view.surface().overlayPaintings();
        settle();
        assertThat(view.surface().overlayPaintings()).isEqualTo(overlays);

        StoredCandles last = (StoredCandles) market.series.get(ChartMarket.EURUSD);
        double close = last.close(last.size() - 1) / 1e8;
        market.series.put(ChartMarket.EURUSD, last.copy().tick(close + 0.00003));
        settle();

        assertThat(view.surface().plotPaintings()).isEqualTo(plots);
        assertThat(view.surface().overlayPaintings()).isEqualTo(overlays + 1);
    }

    @Test
    void followsTheThemeWithoutARestart() throws Exception {
        act(() -> {
            Theme.LIGHT.apply(scene);
            return true;
        });
        settle();
        WritableImage image = FxStage.picture(scene);
        assertThat(image.getPixelReader().getColor(450, 400))
                .isNotEqualTo(Theme.DARK.palette().get(Token.BG_PANEL));
        assertThat(image.getPixelReader().getColor(2, 590))
                .isEqualTo(Theme.LIGHT.palette().get(Token.BG_PANEL));
    }

    @Test
    void attachingAHundredTimesLeavesNoListener() throws Exception {
        FxStage.onFx(() -> {
            for (int i = 0; i < 100; i++) {
                view.detach();
                view.attach();
                view.attach();
            }
            return true;
        });
        assertThat(frames.listeners()).isEqualTo(1);
        FxStage.onFx(() -> {
            view.detach();
            return true;
        });
        assertThat(frames.listeners()).isZero();
    }

    @Test
    void aDetachedViewIsLetGo() throws Exception {
        WeakReference<ChartView> gone = FxStage.onFx(() -> {
            ChartView passing = new ChartView(market.ports(frames), new PanelSite("chart"));
            passing.attach();
            passing.detach();
            return new WeakReference<>(passing);
        });
        FxStage.await("the view is collected", () -> {
            System.gc();
            return gone.get() == null;
        });
    }

    @Test
    void everyHighAndLowIsOnThePicture() throws Exception {
        CandleArrays candles = CandleArrays.of(ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M1, 3_000, 1.08, 0.0003));
        PriceRange range = new PriceRange();
        range.fit(candles, 0, candles.size());
        PlotScale scale = new PlotScale(300, 400, -0.5, 2_999.5, range.low(), range.high());
        WritableImage image = FxStage.onFx(() -> {
            Canvas canvas = new Canvas(300, 400);
            new CandlePainter()
                    .paint(
                            canvas.getGraphicsContext2D(),
                            candles,
                            0,
                            candles.size(),
                            scale,
                            ChartColours.of(Theme.DARK.palette()));
            return canvas.snapshot(null, null);
        });
        for (int i = 0; i < candles.size(); i++) {
            int x = (int) ((i + 0.5) / 10);
            assertPainted(image, x, (int) Math.floor(scale.y(candles.high(i))));
            assertPainted(image, x, (int) Math.ceil(scale.y(candles.low(i))) - 1);
        }
    }

    private static void assertPainted(WritableImage image, int x, int y) {
        assertThat(image.getPixelReader().getColor(x, y))
                .as("pixel %d, %d", x, y)
                .isIn(Theme.DARK.palette().get(Token.UP), Theme.DARK.palette().get(Token.DOWN));
    }
}
