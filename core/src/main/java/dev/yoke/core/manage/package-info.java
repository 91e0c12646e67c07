/// What becomes of an open position: exit plans, break-even, partial exits, trailing, time exits, and orders of which
/// one cancels the others. Pure: told the prices and the time, it says what is wanted; the engine sends it.
@NullMarked
package dev.yoke.core.manage;

import org.jspecify.annotations.NullMarked;
