/// The command palette: every action, symbol, setting and limit, found by a few letters.
@NullMarked
package dev.yoke.ui.shell.palette;

import org.jspecify.annotations.NullMarked;
