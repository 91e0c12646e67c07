/// What parts of a chart agree on: the plot and its scale, layers that paint over it, gestures on it, colours and
/// fonts.
@NullMarked
package dev.yoke.ui.chart.plot;

import org.jspecify.annotations.NullMarked;
