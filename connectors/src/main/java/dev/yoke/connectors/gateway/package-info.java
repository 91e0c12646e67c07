/// One HTTP server on this machine: webhooks in, and the control API of the command line.
@NullMarked
package dev.yoke.connectors.gateway;

import org.jspecify.annotations.NullMarked;
