/// The live candle chart: chartfx gives chart, axes and grid; candles, lines and overlays are painted by our own
/// layers.
@NullMarked
package dev.yoke.ui.chart;

import org.jspecify.annotations.NullMarked;
