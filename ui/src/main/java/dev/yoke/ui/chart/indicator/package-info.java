/// Indicators on a chart: their lines, and how they are painted.
@NullMarked
package dev.yoke.ui.chart.indicator;

import org.jspecify.annotations.NullMarked;
