/// The axes of a chart and where their labels stand.
@NullMarked
package dev.yoke.ui.chart.axis;

import org.jspecify.annotations.NullMarked;
