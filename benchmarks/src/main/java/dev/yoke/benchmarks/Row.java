package dev.yoke.benchmarks;

import java.util.OptionalDouble;

/// One figure of the table.
///
/// @param area of quality.md
/// @param name what was measured
/// @param ours in `unit`
/// @param reference what it is compared with, measured in the same run, in `unit`; empty where the goal is absolute
/// @param ratio ours ÷ reference, the median of the pairs where there are pairs
/// @param goal in words
/// @param met whether the goal is reached
public record Row(
        String area,
        String name,
        double ours,
        OptionalDouble reference,
        String unit,
        OptionalDouble ratio,
        String goal,
        boolean met) {

    /// A figure with an absolute goal.
    static Row absolute(String area, String name, double ours, String unit, String goal, boolean met) {
        return new Row(area, name, ours, OptionalDouble.empty(), unit, OptionalDouble.empty(), goal, met);
    }

    /// A figure against its reference of the same run.
    static Row against(
            String area,
            String name,
            double ours,
            double reference,
            String unit,
            double ratio,
            String goal,
            boolean met) {
        return new Row(area, name, ours, OptionalDouble.of(reference), unit, OptionalDouble.of(ratio), goal, met);
    }
}
