/// Positions, orders, history and decisions over all terminals.
@NullMarked
package dev.yoke.ui.blotter;

import org.jspecify.annotations.NullMarked;
