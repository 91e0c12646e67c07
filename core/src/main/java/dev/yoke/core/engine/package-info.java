/// The single writer of all trading state.
@NullMarked
package dev.yoke.core.engine;

import org.jspecify.annotations.NullMarked;
