package dev.yoke.ui.chart.axis;

import dev.yoke.ui.chart.series.CandleArrays;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

/// The time axis: its values are candle indices, so that nights and weekends leave no gap; its labels are server times.
public final class TimeAxis extends DefaultNumericAxis {

    public static final double HEIGHT = 26;
    private static final double LABEL_GAP_PX = 72;

    private double pixels = 1;
    private final CandleArrays candles;
    private final TimeTicks ticks = new TimeTicks();

    public TimeAxis(CandleArrays candles) {
        super(null, 0, 1, 1);
        this.candles = candles;
        setAutoRanging(false);
        setSide(Side.BOTTOM);
        setMinorTickCount(0);
    }

    /// Device pixels per logical pixel.
    public void setPixels(double newPixels) {
        pixels = newPixels;
        AxisPixels.apply(this, pixels);
    }

    /// The candles behind the same indices are others now.
    public void refreshLabels() {
        invalidateTickLabels.run();
        invalidateRange();
    }

    @Override
    public double computePreferredTickUnit(double axisLength) {
        return 1;
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        double bars = getMax() - getMin();
        if (!(bars > 0) || !(getLength() > 0)) {
            return;
        }
        int first = (int) Math.max(0, Math.ceil(getMin()));
        int last = (int) Math.min(candles.lastIndex(), Math.floor(getMax()));
        int lead = (int) Math.min(first, bars);
        ticks.choose(candles, first - lead, last + 1, LABEL_GAP_PX * pixels * bars / getLength());
        for (int i = 0; i < ticks.count(); i++) {
            if (ticks.index(i) >= first) {
                values.add(ticks.index(i));
            }
        }
    }

    @Override
    public String getTickMarkLabel(double value) {
        int index = (int) value;
        return index >= 0 && index < candles.size()
                ? ServerTimes.tick(candles.openServerMs(index), candles.boundary(index))
                : "";
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(HEIGHT * Math.max(1, pixels), super.computePrefHeight(width));
    }
}
