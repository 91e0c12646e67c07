package dev.yoke.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Exports;
import dev.yoke.testkit.FxStage;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.PanelSite;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The panel around the picture: symbol search, links, snapshot, scale, keys.
class ChartPanelFxTest {

    private final TradedChart chart = new TradedChart();

    @AfterEach
    void hideChart() {
        chart.close();
    }

    private ChartViewModel model() {
        return chart.panel().model();
    }

    @Test
    void typingASymbolListsItAndEnterTakesTheFirst() {
        chart.show();
        chart.typeWith(KeyCode.CONTROL, KeyCode.L);
        SymbolField field = chart.panel().toolbar().symbol();
        chart.run(() -> field.setText("zzz"));
        assertThat(field.found().getItems()).hasSize(1);
        assertThat(field.found().getItems().getFirst().isDisable()).isTrue();

        chart.run(() -> field.setText("eur"));
        assertThat(field.found().getItems().getFirst().getText()).isEqualTo("EURUSD · FTMO 100k");
        chart.type(KeyCode.ENTER);
        assertThat(model().instrumentProperty().get()).contains(TradedChart.EURUSD);
        assertThat(field.getText()).isEqualTo("EURUSD · FTMO 100k");

        chart.run(() -> field.setText("xx"));
        chart.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("EURUSD · FTMO 100k");
    }

    @Test
    void chartsOfOneColourShowTheSameSymbolAndPointAtTheSameTime() {
        chart.show();
        ChartViewModel other = FxStage.call(() -> new ChartViewModel(chart.ports, new PanelSite("chart-2")));
        var followed = FxStage.call(other::followLink);
        Instrument gold = new Instrument(TradedChart.TERMINAL, new Symbol("XAUUSD"));
        assertThat(other.timeframeProperty().get()).isEqualTo(Timeframe.M15);
        chart.run(() -> model().choose(gold));
        assertThat(other.instrumentProperty().get()).contains(gold);

        chart.run(() -> {
            other.link().colourProperty().set(Links.Colour.NONE);
            model().choose(TradedChart.EURUSD);
        });
        assertThat(other.instrumentProperty().get()).contains(gold);

        chart.run(() -> {
            model().link().colourProperty().set(Links.Colour.GREEN);
            other.link().colourProperty().set(Links.Colour.GREEN);
            model().choose(TradedChart.EURUSD);
        });
        assertThat(other.instrumentProperty().get()).contains(TradedChart.EURUSD);

        chart.run(() -> {
            model().link().timeProperty().set(true);
            other.link().timeProperty().set(true);
        });
        chart.frame();
        chart.moveTo(400, 200);
        int index = FxStage.call(() -> chart.panel().surface().plot().focus());
        assertThat(FxStage.call(other.link()::pointedAt))
                .contains(FxStage.call(() -> model().candles().openServerMs(index)
                        - chart.panel().surface().plot().serverOffsetMs()));
        FxStage.run(followed::unsubscribe);
    }

    @Test
    void aSnapshotIsAPictureOfTheChartWithANotice() {
        List<byte[]> written = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Exports exports = (chosen, name, content) -> {
            names.add(name);
            written.add(content);
            return new Exports.Written(Path.of("charts", name));
        };
        chart.show();
        FxStage.run(() -> new Snapshot(chart.ports, exports, model().words())
                .take(chart.panel().surface(), "EURUSD M5"));

        assertThat(names).hasSize(1);
        assertThat(names.getFirst()).matches("chart-EURUSD-M5-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.png");
        Image image = FxStage.call(() -> new Image(new ByteArrayInputStream(written.getFirst())));
        assertThat(image.getWidth()).isEqualTo(chart.panel().surface().getWidth());
        assertThat(chart.lastNotice()).contains(names.getFirst());
    }

    @Test
    void aPictureThatCannotBeWrittenSaysWhy() {
        chart.show();
        chart.run(() ->
                chart.desk.actions().find("chart.snapshot").orElseThrow().run().run());

        assertThat(chart.lastNotice()).startsWith("The picture was not written:");
    }

    @Test
    void inAScaledWindowEveryPixelOfTheDeviceIsPainted() {
        chart.show();
        double width = chart.panel().surface().plotWidth();
        chart.run(() -> chart.panel().node().getTransforms().add(new Scale(1.5, 1.5)));
        chart.frame();
        chart.frame();

        assertThat(chart.panel().surface().pixels()).isEqualTo(1.5);
        assertThat(chart.panel().surface().plotWidth()).isCloseTo(width, within(1.0));
        Canvas overlay = FxStage.call(
                () -> (Canvas) chart.panel().surface().getChildrenUnmodifiable().getLast());
        assertThat(overlay.getWidth()).isCloseTo(chart.panel().surface().getWidth() * 1.5, within(1.0));
    }

    @Test
    void homeGoesToTheOldestCandleAndEndBack() {
        chart.show();
        double right = model().viewport().right();
        chart.type(KeyCode.HOME);
        assertThat(model().viewport().left()).isLessThan(1);
        chart.type(KeyCode.END);
        assertThat(model().viewport().right()).isEqualTo(right);
    }

    @Test
    void aTimeframeThatDoesNotComeIsLeftByItsButton() {
        chart.show();
        chart.type(KeyCode.DIGIT9);
        assertThat(model().timeframeProperty().get()).isEqualTo(Timeframe.MN1);
        assertThat(((Label) chart.find(".empty-state .headline").orElseThrow()).getText())
                .isEqualTo("Loading EURUSD MN1 from FTMO 100k");

        chart.click("#chart-cancel-loading");
        assertThat(model().timeframeProperty().get()).isEqualTo(Timeframe.M5);
        assertThat(model().candles().size()).isGreaterThan(0);
    }

    @Test
    void attachedAHundredTimesItLeavesNothingBehind() {
        chart.show();
        int actions = chart.desk.actions().all().size();
        chart.reattach(100);
        assertThat(chart.desk.actions().all()).hasSize(actions);
        assertThat(chart.frames.listeners()).isEqualTo(1);
        int layers = chart.panel().surface().plot().layers();
        chart.reattach(10);
        assertThat(chart.panel().surface().plot().layers()).isEqualTo(layers);

        chart.detach();
        assertThat(chart.frames.listeners()).isZero();
        assertThat(chart.desk.actions().all()).isEmpty();
        chart.run(() -> chart.desk
                .links()
                .choose(Links.Colour.BLUE, new Instrument(TradedChart.TERMINAL, new Symbol("XAUUSD"))));
        assertThat(model().instrumentProperty().get()).contains(TradedChart.EURUSD);
        assertThat(Optional.ofNullable(chart.panel().node())).isPresent();
    }
}
