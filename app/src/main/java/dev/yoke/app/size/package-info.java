/// Sizes an entry at the command line, without a cockpit and without a terminal.
@NullMarked
package dev.yoke.app.size;

import org.jspecify.annotations.NullMarked;
