package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// One indicator that follows a growing candle series: an update costs what is new, not the whole history.
///
/// Thread: its owner's only. Ownership: the caller keeps one line per indicator shown.
public final class IndicatorLine {

    private final IndicatorKind kind;
    private final double[] parameters;
    private final CandleFeed feed;
    private IntToDoubleFunction formula;
    private double[] values = new double[0];
    private long generation;
    private int size;

    /// Failure: [IllegalArgumentException] with a text for the trader where a parameter is out of range.
    ///
    /// @param parameters as in [IndicatorKind#parameters()]; missing ones take their default
    public IndicatorLine(IndicatorKind kind, double... parameters) {
        this(new CandleFeed(), kind, parameters);
    }

    /// A line that shares its candles with others.
    public IndicatorLine(CandleFeed feed, IndicatorKind kind, double... parameters) {
        this.feed = feed;
        this.kind = kind;
        this.parameters = kind.checked(parameters);
        this.generation = feed.generation();
        this.formula = IndicatorCatalogue.formula(kind, this.parameters, feed.bars());
    }

    /// Follows `candles`; a view of another revision or of other candles starts anew.
    public void update(CandleView candles) {
        feed.follow(candles);
        if (generation != feed.generation()) {
            generation = feed.generation();
            formula = IndicatorCatalogue.formula(kind, parameters, feed.bars());
            size = 0;
        }
        int from = Math.max(0, size - 1);
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
        return feed.continues(candles) && generation == feed.generation() ? candles.size() - size : candles.size();
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
