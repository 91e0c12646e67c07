/// Currency legs by account, and how much of each limit is used.
@NullMarked
package dev.yoke.ui.heatmap;

import org.jspecify.annotations.NullMarked;
