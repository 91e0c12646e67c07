/// Signals and the pipeline that turns them into decisions.
@NullMarked
package dev.yoke.core.signal;

import org.jspecify.annotations.NullMarked;
