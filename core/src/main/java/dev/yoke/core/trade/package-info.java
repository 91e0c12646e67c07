/// Orders, positions, deals and accounts; the commands that ask and the events that tell.
@NullMarked
package dev.yoke.core.trade;

import org.jspecify.annotations.NullMarked;
