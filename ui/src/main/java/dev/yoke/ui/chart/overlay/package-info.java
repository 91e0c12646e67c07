/// What lies over the plot and only shows: quotes, deals, legend, crosshair.
@NullMarked
package dev.yoke.ui.chart.overlay;

import org.jspecify.annotations.NullMarked;
