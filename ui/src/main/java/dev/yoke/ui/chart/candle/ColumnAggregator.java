package dev.yoke.ui.chart.candle;

import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.Arrays;

/// Joins the candles that share one pixel column, so that a frame costs what its width costs, however many candles it
/// shows. Every high and every low is kept.
public final class ColumnAggregator {

    private double[] open = new double[0];
    private double[] high = new double[0];
    private double[] low = new double[0];
    private double[] close = new double[0];
    private double[] volume = new double[0];
    private int columns;

    void aggregate(CandleArrays candles, int from, int to, PlotScale scale) {
        columns = (int) Math.ceil(scale.width());
        reserve();
        Arrays.fill(high, 0, columns, Double.NEGATIVE_INFINITY);
        Arrays.fill(volume, 0, columns, 0);
        double pxPerBar = scale.barWidth();
        double first = scale.x(0);
        int begin = Math.max(from, (int) Math.ceil(-first / pxPerBar));
        for (int column = 0; column < columns; column++) {
            int end = (int) Math.min(to, Math.ceil((column + 1 - first) / pxPerBar));
            if (end > begin) {
                add(candles, begin, end, column);
                begin = end;
            }
        }
    }

    private void add(CandleArrays candles, int begin, int end, int column) {
        open[column] = candles.open(begin);
        high[column] = candles.highest(begin, end);
        low[column] = candles.lowest(begin, end);
        close[column] = candles.close(end - 1);
        volume[column] = candles.busiest(begin, end);
    }

    private void reserve() {
        if (columns > open.length) {
            open = new double[columns];
            high = new double[columns];
            low = new double[columns];
            close = new double[columns];
            volume = new double[columns];
        }
    }

    int columns() {
        return columns;
    }

    boolean isEmpty(int column) {
        return high[column] == Double.NEGATIVE_INFINITY;
    }

    double open(int column) {
        return open[column];
    }

    double high(int column) {
        return high[column];
    }

    double low(int column) {
        return low[column];
    }

    double close(int column) {
        return close[column];
    }

    /// The greatest tick volume of one candle in the column.
    double volume(int column) {
        return volume[column];
    }

    boolean isUp(int column) {
        return close[column] >= open[column];
    }
}
