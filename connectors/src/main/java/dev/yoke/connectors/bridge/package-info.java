/// The cockpit's side of the bridge: listeners, sessions, and the terminals as the engine sees them.
@NullMarked
package dev.yoke.connectors.bridge;

import org.jspecify.annotations.NullMarked;
