/// Market data: symbols, ticks, candles and the specification of what is traded.
@NullMarked
package dev.yoke.core.market;

import org.jspecify.annotations.NullMarked;
