/// Indicators on live candle series, calculated by ta4j.
@NullMarked
package dev.yoke.core.indicator;

import org.jspecify.annotations.NullMarked;
