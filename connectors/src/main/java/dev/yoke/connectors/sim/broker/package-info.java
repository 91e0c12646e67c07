/// The simulated broker: accounts with hedging, netting and MetaTrader 4 rules, on exact money, kept on disk.
@NullMarked
package dev.yoke.connectors.sim.broker;

import org.jspecify.annotations.NullMarked;
