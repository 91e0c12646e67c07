/// The Doctor: every terminal on this machine or connected, what keeps it from trading, and the way out.
@NullMarked
package dev.yoke.ui.terminals;

import org.jspecify.annotations.NullMarked;
