/// Where panels stand: layouts as records, and the windows that show them.
@NullMarked
package dev.yoke.ui.shell.dock;

import org.jspecify.annotations.NullMarked;
