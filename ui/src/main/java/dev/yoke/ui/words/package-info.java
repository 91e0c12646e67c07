/// The screen's languages, and the texts of each panel in them.
@NullMarked
package dev.yoke.ui.words;

import org.jspecify.annotations.NullMarked;
