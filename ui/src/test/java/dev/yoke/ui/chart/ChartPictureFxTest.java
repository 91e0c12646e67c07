package dev.yoke.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.indicator.Study;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.trade.Side;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.fx.ManualFrames;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.theme.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of the chart in `target/pictures`, for eyes; the assertions say only that every part was painted.
class ChartPictureFxTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxStage.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void showsCandlesIndicatorsPositionsAndCrosshair(Theme theme) throws Exception {
        ChartMarket market = traded();
        WritableImage image = picture(market, theme, "chart-" + theme, view -> {
            view.surface().plot().setPointer(Optional.of(new Point2D(700, 300)));
        });

        assertThat(colours(image))
                .contains(
                        theme.palette().get(Token.UP),
                        theme.palette().get(Token.DOWN),
                        theme.palette().get(Token.WARN),
                        theme.palette().get(Token.BG_PANEL));
    }

    @Test
    void saysWhatToDoWithoutTerminals() throws Exception {
        ChartMarket market = new ChartMarket();
        market.known = false;
        picture(market, Theme.DARK, "chart-empty", view -> {});
    }

    @Test
    void keepsTheCandlesWhileTheTerminalIsOffline() throws Exception {
        ChartMarket market = traded();
        market.link = LinkState.OFFLINE;
        picture(market, Theme.DARK, "chart-offline", view -> {});
    }

    @Test
    void showsTwentyThousandCandles() throws Exception {
        ChartMarket market = new ChartMarket();
        market.show(ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 20_000, 1.08, 0.0003));
        picture(market, Theme.DARK, "chart-20000", view -> {
            view.model().viewport().zoom(0.001, 0);
            view.surface().markPlotOld();
        });
    }

    private static ChartMarket traded() {
        ChartMarket market = new ChartMarket();
        StoredCandles candles = ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 320, 1.085, 0.0003);
        market.show(candles);
        double now = candles.close(candles.size() - 1) / 1e8;
        market.positions = List.of(
                market.position(Side.BUY, 0.12, now - 0.0012, now - 0.0034, now + 0.0028, 14.40),
                market.position(Side.SELL, 0.30, now - 0.0004, 0, 0, -11.20));
        double before = candles.close(200) / 1e8;
        double after = candles.close(230) / 1e8;
        market.deals = List.of(
                market.deal(7, Deal.Entry.OUT, Side.SELL, after, 230, (after - before) * 1000),
                market.deal(7, Deal.Entry.IN, Side.BUY, before, 200, 0));
        return market;
    }

    private static WritableImage picture(ChartMarket market, Theme theme, String name, Consumer<ChartView> then)
            throws Exception {
        ManualFrames frames = new ManualFrames();
        ChartView view = FxStage.onFx(() -> {
            ChartView made = new ChartView(market.ports(frames), new PanelSite("chart"));
            made.attach();
            return made;
        });
        Scene scene = FxStage.show((Parent) view.node(), theme, 1280, 720);
        for (int i = 0; i < 3; i++) {
            FxStage.pulses(scene);
            FxStage.onFx(() -> {
                frames.step(16);
                return true;
            });
        }
        FxStage.onFx(() -> {
            view.model().look().put(view.model().look().fresh(Study.BOLLINGER).orElseThrow());
            view.model().viewport().zoom(0.5, 0);
            then.accept(view);
            view.surface().markPlotOld();
            frames.step(16);
            return true;
        });
        FxStage.pulses(scene);
        WritableImage image = FxStage.picture(scene);
        FxStage.write(image, name);
        FxStage.onFx(() -> {
            view.detach();
            scene.getWindow().hide();
            return true;
        });
        assertThat(frames.listeners()).isZero();
        return image;
    }

    private static Set<Color> colours(WritableImage image) {
        Set<Color> found = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found.add(image.getPixelReader().getColor(x, y));
            }
        }
        return found;
    }
}
