/// The command line's side of the control API.
@NullMarked
package dev.yoke.connectors.gateway.client;

import org.jspecify.annotations.NullMarked;
