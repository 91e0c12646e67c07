/// Limits, sizing, exposure and the kill switch.
@NullMarked
package dev.yoke.core.risk;

import org.jspecify.annotations.NullMarked;
