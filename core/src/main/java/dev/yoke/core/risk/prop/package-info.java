/// Rule sets of prop firms as data, and the tracker that holds an account against one.
@NullMarked
package dev.yoke.core.risk.prop;

import org.jspecify.annotations.NullMarked;
