/// The window: header, halt and flatten, status bar, toasts and the default layout.
@NullMarked
package dev.yoke.ui.shell;

import org.jspecify.annotations.NullMarked;
