/// Design tokens, stylesheets, measures, fonts and the way figures are written.
@NullMarked
package dev.yoke.ui.theme;

import org.jspecify.annotations.NullMarked;
