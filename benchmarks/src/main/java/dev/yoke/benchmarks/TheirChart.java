package dev.yoke.benchmarks;

import dev.yoke.core.indicator.IndicatorCatalogue;
import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.market.FixedPoint;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.CrosshairIndicator;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.chartfx.renderer.spi.financial.CandleStickRenderer;
import io.fair_acc.dataset.events.ChartBits;
import io.fair_acc.dataset.spi.DoubleDataSet;
import io.fair_acc.dataset.spi.financial.OhlcvDataSet;
import io.fair_acc.dataset.spi.financial.api.attrs.AttributeModel;
import io.fair_acc.dataset.spi.financial.api.ohlcv.IOhlcv;
import io.fair_acc.dataset.spi.financial.api.ohlcv.IOhlcvItem;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javafx.scene.Scene;

/// The same walk in chartfx's own candle renderer, with volume, axes, a crosshair and the same three averages.
final class TheirChart {

    private static final int[] AVERAGES = {9, 21, 50};

    private final XYChart chart;
    private final OhlcvDataSet candles = new OhlcvDataSet("walk");
    private final Scene scene;

    TheirChart(LongWalk walk, double width, double height) {
        DefaultNumericAxis time = new DefaultNumericAxis("", -0.5, walk.size() - 0.5, walk.size() / 10.0);
        DefaultNumericAxis price = new DefaultNumericAxis("", lowest(walk), highest(walk), 0.01);
        time.setAutoRanging(false);
        price.setAutoRanging(false);
        chart = new XYChart(time, price);
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        candles.setData(new Items(walk));
        candles.setCategoryBased(true);
        CandleStickRenderer renderer = new CandleStickRenderer(true);
        renderer.getDatasets().add(candles);
        ErrorDataSetRenderer lines = new ErrorDataSetRenderer();
        lines.setDrawMarker(false);
        for (int period : AVERAGES) {
            lines.getDatasets().add(line(walk, period));
        }
        chart.getRenderers().setAll(renderer, lines);
        chart.getPlugins().add(new CrosshairIndicator());
        scene = new Scene(chart, width, height);
    }

    private static DoubleDataSet line(LongWalk walk, int period) {
        double[] values = IndicatorCatalogue.compute(IndicatorKind.EMA, new double[] {period}, walk);
        DoubleDataSet line = new DoubleDataSet("EMA " + period);
        for (int i = 0; i < values.length; i++) {
            line.add(i, Double.isNaN(values[i]) ? FixedPoint.toDouble(walk.close(i)) : values[i]);
        }
        return line;
    }

    private static double lowest(LongWalk walk) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < walk.size(); i++) {
            least = Math.min(least, walk.low(i));
        }
        return FixedPoint.toDouble(least);
    }

    private static double highest(LongWalk walk) {
        long most = 0;
        for (int i = 0; i < walk.size(); i++) {
            most = Math.max(most, walk.high(i));
        }
        return FixedPoint.toDouble(most);
    }

    /// Each candle as chartfx reads it.
    private record Items(List<IOhlcvItem> list) implements IOhlcv {

        Items(LongWalk walk) {
            this(items(walk));
        }

        private static List<IOhlcvItem> items(LongWalk walk) {
            List<IOhlcvItem> items = new ArrayList<>();
            for (int i = 0; i < walk.size(); i++) {
                items.add(new Item(
                        new Date(walk.openServerMs(i)),
                        FixedPoint.toDouble(walk.open(i)),
                        FixedPoint.toDouble(walk.high(i)),
                        FixedPoint.toDouble(walk.low(i)),
                        FixedPoint.toDouble(walk.close(i)),
                        walk.tickVolume(i)));
            }
            return items;
        }

        @Override
        public IOhlcvItem getOhlcvItem(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public AttributeModel getAddon() {
            return new AttributeModel();
        }

        @Override
        public AttributeModel getAddonOrCreate() {
            return new AttributeModel();
        }

        @Override
        public java.util.Iterator<IOhlcvItem> iterator() {
            return list.iterator();
        }
    }

    private record Item(Date time, double open, double high, double low, double close, double volume)
            implements IOhlcvItem {

        @Override
        public Date getTimeStamp() {
            return time;
        }

        @Override
        public double getOpen() {
            return open;
        }

        @Override
        public double getHigh() {
            return high;
        }

        @Override
        public double getLow() {
            return low;
        }

        @Override
        public double getClose() {
            return close;
        }

        @Override
        public double getVolume() {
            return volume;
        }

        @Override
        public double getOpenInterest() {
            return 0;
        }

        @Override
        public AttributeModel getAddon() {
            return new AttributeModel();
        }

        @Override
        public AttributeModel getAddonOrCreate() {
            return new AttributeModel();
        }
    }

    Scene scene() {
        return scene;
    }

    int candles() {
        return candles.getDataCount();
    }

    void repaintAll() {
        chart.getBitState().setDirty(ChartBits.ChartCanvas);
        chart.requestLayout();
    }

    XYChart node() {
        return chart;
    }
}
