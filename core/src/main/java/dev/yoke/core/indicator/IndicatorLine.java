package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;

/// One indicator that follows a growing candle series: an update costs what is new, not the whole history.
///
/// Thread: its owner's only. Ownership: the caller keeps one line per indicator shown.
public final class IndicatorLine {

    private final IndicatorKind kind;
    private final double[] parameters;
    private BarSeries bars = CandleBars.emptySeries();
    private IntToDoubleFunction formula;
    private double[] values = new double[0];
    private long revision = Long.MIN_VALUE;
    private long firstOpenMs;
    private int size;

    /// Failure: [IllegalArgumentException] with a text for the trader where a parameter is out of range.
    ///
    /// @param parameters as in [IndicatorKind#parameters()]; missing ones take their default
    public IndicatorLine(IndicatorKind kind, double... parameters) {
        this.kind = kind;
        this.parameters = kind.checked(parameters);
        this.formula = IndicatorCatalogue.formula(kind, this.parameters, bars);
    }

    /// Follows `candles`; a view of another revision or of other candles starts anew.
    public void update(CandleView candles) {
        if (!continues(candles)) {
            bars = CandleBars.emptySeries();
            formula = IndicatorCatalogue.formula(kind, parameters, bars);
            size = 0;
        }
        revision = candles.revision();
        firstOpenMs = candles.size() == 0 ? 0 : candles.openServerMs(0);
        int from = Math.max(0, size - 1);
        for (int i = from; i < candles.size(); i++) {
            bars.addBar(CandleBars.bar(candles, i), i < size);
        }
        size = candles.size();
        if (values.length < size) {
            values = Arrays.copyOf(values, Math.max(size + size / 4, 64));
        }
        for (int i = from; i < size; i++) {
            values[i] = formula.applyAsDouble(i);
        }
    }

    /// How many candles [#update] would take in: all of them where it would start anew.
    public int behind(CandleView candles) {
        return continues(candles) ? candles.size() - size : candles.size();
    }

    private boolean continues(CandleView candles) {
        return candles.revision() == revision
                && candles.size() >= size
                && (size == 0 || candles.openServerMs(0) == firstOpenMs);
    }

    /// The value at a candle of the latest view, NaN where it is not defined yet.
    public double value(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("candle " + index + " of " + size);
        }
        return values[index];
    }

    public int size() {
        return size;
    }

    /// A copy of all values, index by index as in the latest view.
    public double[] values() {
        return Arrays.copyOf(values, size);
    }

    public IndicatorKind kind() {
        return kind;
    }
}
