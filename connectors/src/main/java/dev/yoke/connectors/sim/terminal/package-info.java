/// The simulated terminal: the Expert Advisor's side of the bridge protocol over a real socket.
@NullMarked
package dev.yoke.connectors.sim.terminal;

import org.jspecify.annotations.NullMarked;
