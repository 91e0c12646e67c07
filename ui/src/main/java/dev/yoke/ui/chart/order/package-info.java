/// Lines of positions and orders on a chart.
@NullMarked
package dev.yoke.ui.chart.order;

import org.jspecify.annotations.NullMarked;
