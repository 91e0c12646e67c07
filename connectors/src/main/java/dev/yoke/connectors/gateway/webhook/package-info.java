/// What a webhook's body says: dialects, field names, and the strict reading of them into a signal.
@NullMarked
package dev.yoke.connectors.gateway.webhook;

import org.jspecify.annotations.NullMarked;
