/// Lines, boxes and measures that the trader draws on a chart, kept per symbol.
@NullMarked
package dev.yoke.ui.chart.drawing;

import org.jspecify.annotations.NullMarked;
