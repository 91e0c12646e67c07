/// Strategies as pure functions of completed candles, the agents that use them, and what became of their trades.
@NullMarked
package dev.yoke.core.strategy;

import org.jspecify.annotations.NullMarked;
