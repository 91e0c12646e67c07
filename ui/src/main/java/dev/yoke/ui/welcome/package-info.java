/// The first run: language and look, a market, limits, an address for signals; from nothing to a live market.
@NullMarked
package dev.yoke.ui.welcome;

import org.jspecify.annotations.NullMarked;
