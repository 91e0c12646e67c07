/// Quotes of every symbol of every terminal.
@NullMarked
package dev.yoke.ui.watchlist;

import org.jspecify.annotations.NullMarked;
