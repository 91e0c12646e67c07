package dev.yoke.ui.chart.plot;

/// Moves labels apart that would cover each other, as little as there is room for.
public final class Spread {

    private Spread() {}

    /// Upper edges without overlap between `least` and `most`, in the same order. With too many labels for the room the
    /// last ones stay in it.
    ///
    /// @param wanted upper edges, ascending
    public static double[] tops(double[] wanted, double[] heights, double least, double most, double gap) {
        double[] tops = new double[wanted.length];
        double free = least;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, wanted[i]);
            free = tops[i] + heights[i] + gap;
        }
        double limit = most;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - heights[i]);
            limit = tops[i] - gap;
        }
        return tops;
    }
}
