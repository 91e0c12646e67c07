/// Simulated terminals with their brokers and their market, speaking the bridge protocol over real sockets.
@NullMarked
package dev.yoke.connectors.sim;

import org.jspecify.annotations.NullMarked;
