package dev.yoke.ui.chart.axis;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.theme.Figures;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

/// The price axis at the right: labels with the symbol's digits, a width that does not move when prices do.
public final class PriceAxis extends DefaultNumericAxis {

    public static final double WIDTH = 76;
    private static final double LABEL_GAP_PX = 48;

    private int digits = 5;
    private double pixels = 1;
    private double least = Double.NEGATIVE_INFINITY;

    public PriceAxis() {
        super(null, 0, 1, 1);
        setAutoRanging(false);
        setSide(Side.RIGHT);
        setMinorTickCount(0);
    }

    public void setDigits(int newDigits) {
        if (digits != newDigits) {
            digits = newDigits;
            invalidateTickLabels.run();
            invalidateRange();
        }
    }

    /// Device pixels per logical pixel.
    public void setPixels(double newPixels) {
        pixels = newPixels;
        AxisPixels.apply(this, pixels);
    }

    /// Below this price begin the panes: no label stands there.
    public void setLeast(double price) {
        least = price;
    }

    @Override
    public double computePreferredTickUnit(double axisLength) {
        return PriceTicks.step(getMax() - getMin(), axisLength, LABEL_GAP_PX * pixels, digits);
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList ticks) {
        double step = computePreferredTickUnit(getLength());
        long first = (long) Math.ceil(Math.max(least, getMin()) / step);
        long last = (long) Math.floor(getMax() / step);
        for (long tick = first; tick <= last && tick - first < MAX_TICK_COUNT * 4; tick++) {
            ticks.add(tick * step);
        }
    }

    @Override
    public String getTickMarkLabel(double value) {
        return Math.abs(value) < 9e10 ? Figures.decimal(FixedPoint.fromDouble(value), digits) : "";
    }

    @Override
    protected double computePrefWidth(double height) {
        // chartfx asks from its constructor, before there is a value here.
        return Math.max(WIDTH * Math.max(1, pixels), super.computePrefWidth(height));
    }
}
