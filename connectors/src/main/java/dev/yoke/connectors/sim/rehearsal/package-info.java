/// The whole engine and simulated brokers in lockstep on one thread and one invented clock: days of market in seconds,
/// the same every time.
@NullMarked
package dev.yoke.connectors.sim.rehearsal;

import org.jspecify.annotations.NullMarked;
