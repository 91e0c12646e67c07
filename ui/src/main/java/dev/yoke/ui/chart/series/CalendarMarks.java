package dev.yoke.ui.chart.series;

import java.util.Arrays;

/// Which candles begin a calendar step, by step and in order, so that a time axis need not look at every candle.
public final class CalendarMarks {

    private final int[][] marks = new int[CalendarBoundary.YEAR + 1][16];
    private final int[] counts = new int[CalendarBoundary.YEAR + 1];

    /// The candles from `from` on are new; those before are as they were.
    void update(byte[] boundaries, int from, int size) {
        for (int step = 0; step < counts.length; step++) {
            counts[step] = position(step, from);
        }
        for (int i = from; i < size; i++) {
            int step = boundaries[i];
            if (step == CalendarBoundary.NONE) {
                continue;
            }
            if (counts[step] == marks[step].length) {
                marks[step] = Arrays.copyOf(marks[step], counts[step] * 2);
            }
            marks[step][counts[step]++] = i;
        }
    }

    /// How many candles of this step lie before an index: the position of the first one from there on.
    public int position(int step, int index) {
        int found = Arrays.binarySearch(marks[step], 0, counts[step], index);
        return found >= 0 ? found : -found - 1;
    }

    public int count(int step) {
        return counts[step];
    }

    public int index(int step, int position) {
        return marks[step][position];
    }
}
