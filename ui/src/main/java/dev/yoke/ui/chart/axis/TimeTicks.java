package dev.yoke.ui.chart.axis;

import dev.yoke.ui.chart.series.CalendarBoundary;
import dev.yoke.ui.chart.series.CalendarMarks;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.Arrays;

/// Chooses the candles that get a label on the time axis: the greatest calendar steps first, never closer than a gap.
public final class TimeTicks {

    private int[] marks = new int[64];
    private int[] merged = new int[64];
    private int count;

    /// Chooses among the candles `from` (inclusive) to `to` (exclusive); ascending, read with [#index].
    public void choose(CandleArrays candles, int from, int to, double gapBars) {
        count = 0;
        int gap = (int) Math.max(1, Math.ceil(gapBars));
        for (byte step = CalendarBoundary.YEAR; step > CalendarBoundary.NONE; step--) {
            mergeStep(candles, from, to, gap, step);
            if ((long) count * gap * 2 > to - from) {
                return;
            }
        }
    }

    private void mergeStep(CandleArrays candles, int from, int to, int gap, byte step) {
        CalendarMarks calendar = candles.marks();
        int position = calendar.position(step, from);
        int end = calendar.position(step, to);
        int known = 0;
        int chosen = 0;
        long last = Long.MIN_VALUE / 2;
        while (position < end || known < count) {
            int next = position < end ? calendar.index(step, position) : Integer.MAX_VALUE;
            if (known < count && marks[known] <= next) {
                last = marks[known++];
                chosen = append(chosen, (int) last);
                continue;
            }
            position++;
            if (next - last >= gap && (known == count || marks[known] - next >= gap)) {
                last = next;
                chosen = append(chosen, next);
            }
        }
        int[] swap = marks;
        marks = merged;
        merged = swap;
        count = chosen;
    }

    private int append(int chosen, int index) {
        if (chosen == merged.length) {
            merged = Arrays.copyOf(merged, chosen * 2);
        }
        merged[chosen] = index;
        return chosen + 1;
    }

    public int count() {
        return count;
    }

    public int index(int tick) {
        return marks[tick];
    }
}
