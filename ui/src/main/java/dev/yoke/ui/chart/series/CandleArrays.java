package dev.yoke.ui.chart.series;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import java.util.Arrays;
import java.util.Optional;

/// The candles of a chart in primitive arrays, ready to be painted. Prices as `double`, times in server epoch ms.
/// Follows a [CandleView]: while its revision stays, only the candles after the last known one are read again.
public final class CandleArrays {

    /// What [#follow] found, from least to most work for the painter.
    public enum Change {
        NONE,
        FORMING,
        APPENDED,
        REPLACED
    }

    private long[] openServerMs = new long[0];
    private double[] open = new double[0];
    private double[] high = new double[0];
    private double[] low = new double[0];
    private double[] close = new double[0];
    private double[] volume = new double[0];
    private byte[] boundary = new byte[0];
    private final RangeIndex highest = new RangeIndex(true);
    private final RangeIndex lowest = new RangeIndex(false);
    private final RangeIndex highestClose = new RangeIndex(true);
    private final RangeIndex lowestClose = new RangeIndex(false);
    private final RangeIndex busiest = new RangeIndex(true);
    private final CalendarMarks marks = new CalendarMarks();
    private int size;
    private long changes;
    private Optional<CandleView> seen = Optional.empty();

    public static CandleArrays of(CandleView view) {
        CandleArrays candles = new CandleArrays();
        candles.follow(view);
        return candles;
    }

    public Change follow(CandleView view) {
        if (size == 0 || seen.isEmpty() || !continues(seen.get(), view)) {
            boolean stillEmpty = size == 0 && view.size() == 0;
            seen = Optional.of(view);
            read(view, 0);
            changes++;
            return stillEmpty ? Change.NONE : Change.REPLACED;
        }
        int before = size;
        boolean moved = isMoved(view, before - 1);
        seen = Optional.of(view);
        if (moved || view.size() > before) {
            read(view, before - 1);
        }
        if (view.size() > before) {
            changes++;
        }
        return view.size() > before ? Change.APPENDED : moved ? Change.FORMING : Change.NONE;
    }

    public void clear() {
        size = 0;
        changes++;
        seen = Optional.empty();
    }

    private boolean continues(CandleView known, CandleView view) {
        return view.revision() == known.revision()
                && view.timeframe() == known.timeframe()
                && view.size() >= size
                && view.instrument().equals(known.instrument());
    }

    private boolean isMoved(CandleView view, int index) {
        return close[index] != FixedPoint.toDouble(view.close(index))
                || high[index] != FixedPoint.toDouble(view.high(index))
                || low[index] != FixedPoint.toDouble(view.low(index))
                || volume[index] != view.tickVolume(index)
                || open[index] != FixedPoint.toDouble(view.open(index));
    }

    private void read(CandleView view, int from) {
        int count = view.size();
        reserve(count);
        for (int i = from; i < count; i++) {
            openServerMs[i] = view.openServerMs(i);
            open[i] = FixedPoint.toDouble(view.open(i));
            high[i] = FixedPoint.toDouble(view.high(i));
            low[i] = FixedPoint.toDouble(view.low(i));
            close[i] = FixedPoint.toDouble(view.close(i));
            volume[i] = view.tickVolume(i);
            boundary[i] =
                    i == 0 ? CalendarBoundary.DAY : CalendarBoundary.between(openServerMs[i - 1], openServerMs[i]);
        }
        size = count;
        highest.update(high, from, size);
        lowest.update(low, from, size);
        highestClose.update(close, from, size);
        lowestClose.update(close, from, size);
        busiest.update(volume, from, size);
        marks.update(boundary, from, size);
    }

    private void reserve(int count) {
        if (count <= open.length) {
            return;
        }
        int capacity = count + count / 4 + 64;
        openServerMs = Arrays.copyOf(openServerMs, capacity);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
        boundary = Arrays.copyOf(boundary, capacity);
    }

    /// Grows with every change but one of the forming candle: what was worked out by index has to be worked out anew.
    public long changes() {
        return changes;
    }

    public int size() {
        return size;
    }

    /// The forming candle, −1 without candles.
    public int lastIndex() {
        return size - 1;
    }

    public long openServerMs(int index) {
        return openServerMs[index];
    }

    public double open(int index) {
        return open[index];
    }

    public double high(int index) {
        return high[index];
    }

    public double low(int index) {
        return low[index];
    }

    public double close(int index) {
        return close[index];
    }

    public double volume(int index) {
        return volume[index];
    }

    /// The highest high of the candles `from` (inclusive) to `to` (exclusive), without a look at each of them.
    public double highest(int from, int to) {
        return highest.of(from, to);
    }

    public double lowest(int from, int to) {
        return lowest.of(from, to);
    }

    public double highestClose(int from, int to) {
        return highestClose.of(from, to);
    }

    public double lowestClose(int from, int to) {
        return lowestClose.of(from, to);
    }

    /// The greatest tick volume of one candle of a stretch.
    public double busiest(int from, int to) {
        return busiest.of(from, to);
    }

    /// Where the calendar turns.
    public CalendarMarks marks() {
        return marks;
    }

    public boolean isUp(int index) {
        return close[index] >= open[index];
    }

    /// The greatest calendar step between this candle and the one before, as in [CalendarBoundary].
    public byte boundary(int index) {
        return boundary[index];
    }

    /// The candle that holds a server time, the nearest one at the ends; −1 without candles.
    public int indexAt(long serverMs) {
        int found = Arrays.binarySearch(openServerMs, 0, size, serverMs);
        return found >= 0 ? found : Math.min(Math.max(-found - 2, 0), size - 1);
    }

    /// Where a server time lies among the candles, with fractions; beyond them in steps of the timeframe.
    public double position(long serverMs, Timeframe timeframe) {
        if (size == 0) {
            return 0;
        }
        double step = timeframe.durationMs();
        if (serverMs <= openServerMs[0]) {
            return (serverMs - openServerMs[0]) / step;
        }
        int last = size - 1;
        if (serverMs >= openServerMs[last]) {
            return last + (serverMs - openServerMs[last]) / step;
        }
        int index = indexAt(serverMs);
        long gap = openServerMs[index + 1] - openServerMs[index];
        return index + Math.min(serverMs - openServerMs[index], gap) / (double) gap;
    }

    /// The inverse of [#position].
    public long serverMs(double position, Timeframe timeframe) {
        if (size == 0) {
            return 0;
        }
        double step = timeframe.durationMs();
        int last = size - 1;
        if (position <= 0) {
            return openServerMs[0] + Math.round(position * step);
        }
        if (position >= last) {
            return openServerMs[last] + Math.round((position - last) * step);
        }
        int index = (int) Math.floor(position);
        long gap = openServerMs[index + 1] - openServerMs[index];
        return openServerMs[index] + Math.round((position - index) * gap);
    }
}
