/// Everything that can be set, on pages: appearance, keys, limits, sources of signals, strategies, prop packs.
@NullMarked
package dev.yoke.ui.settings;

import org.jspecify.annotations.NullMarked;
