/// Renderers of completed candles, volume and watermark in chartfx’s pipeline.
@NullMarked
package dev.yoke.ui.chart.candle;

import org.jspecify.annotations.NullMarked;
