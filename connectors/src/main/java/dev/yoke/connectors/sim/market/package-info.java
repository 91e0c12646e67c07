/// Prices of the simulated brokers: a seeded synthetic market, replay of CSV files, and the candle history of both.
@NullMarked
package dev.yoke.connectors.sim.market;

import org.jspecify.annotations.NullMarked;
