/// How lively a market is and where it goes, measured on completed candles: what risk is scaled by.
@NullMarked
package dev.yoke.core.risk.regime;

import org.jspecify.annotations.NullMarked;
