/// What the core asks of the outside; connectors implement it.
@NullMarked
package dev.yoke.core.port;

import org.jspecify.annotations.NullMarked;
