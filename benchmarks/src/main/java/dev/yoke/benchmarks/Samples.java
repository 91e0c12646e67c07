package dev.yoke.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Measured values, and what one says about them.
final class Samples {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    double median() {
        return percentile(50);
    }

    /// The smallest value that is not below `percent` of all.
    double percentile(double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }

    /// The median of the pairwise ratios: a machine that drifts moves both sides of a pair.
    static double medianRatio(Samples ours, Samples reference) {
        Samples ratios = new Samples();
        for (int i = 0; i < Math.min(ours.size(), reference.size()); i++) {
            ratios.add(ours.values.get(i) / reference.values.get(i));
        }
        return ratios.median();
    }
}
