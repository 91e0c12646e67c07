package dev.yoke.ui.chart.series;

import java.util.Arrays;

/// Answers what the least or greatest value of a stretch is without a look at each: blocks of 16, of 256 and so on keep
/// theirs. A change of the newest value costs one block per level.
final class RangeIndex {

    private static final int SHIFT = 4;
    private static final int BLOCK = 1 << SHIFT;

    private final boolean greatest;
    private double[][] levels = new double[0][];
    private double[] values = new double[0];
    private int size;

    RangeIndex(boolean greatest) {
        this.greatest = greatest;
    }

    /// The values from index `from` on are new; those before are as they were.
    void update(double[] newValues, int from, int newSize) {
        values = newValues;
        size = newSize;
        double[] below = newValues;
        int changed = from;
        int count = newSize;
        for (int level = 0; count > BLOCK; level++) {
            int blocks = (count + BLOCK - 1) >> SHIFT;
            double[] here = room(level, blocks);
            for (int block = changed >> SHIFT; block < blocks; block++) {
                here[block] = of(below, block << SHIFT, Math.min(count, (block + 1) << SHIFT));
            }
            below = here;
            changed >>= SHIFT;
            count = blocks;
        }
    }

    private double[] room(int level, int blocks) {
        if (level == levels.length) {
            levels = Arrays.copyOf(levels, level + 1);
            levels[level] = new double[blocks + blocks / 4 + 1];
        } else if (levels[level].length < blocks) {
            levels[level] = Arrays.copyOf(levels[level], blocks + blocks / 4 + 1);
        }
        return levels[level];
    }

    private double of(double[] source, int from, int to) {
        double best = greatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            best = better(best, source[i]);
        }
        return best;
    }

    private double better(double a, double b) {
        return greatest ? Math.max(a, b) : Math.min(a, b);
    }

    /// Of the values `from` (inclusive) to `to` (exclusive); an infinity of none.
    double of(int from, int to) {
        double best = greatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        int first = Math.max(0, from);
        int last = Math.min(size, to);
        double[] source = values;
        for (int level = 0; ; level++) {
            if (last - first <= 2 * BLOCK || level == levels.length) {
                return better(best, of(source, first, last));
            }
            int blockFrom = (first + BLOCK - 1) >> SHIFT;
            int blockTo = last >> SHIFT;
            best = better(best, of(source, first, blockFrom << SHIFT));
            best = better(best, of(source, blockTo << SHIFT, last));
            source = levels[level];
            first = blockFrom;
            last = blockTo;
        }
    }
}
