/// Candles in primitive arrays, as everything that paints them reads them.
@NullMarked
package dev.yoke.ui.chart.series;

import org.jspecify.annotations.NullMarked;
