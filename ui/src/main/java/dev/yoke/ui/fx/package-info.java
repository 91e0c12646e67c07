/// The only place that touches the JavaFX thread's machinery: frames, hand-over, subscriptions.
@NullMarked
package dev.yoke.ui.fx;

import org.jspecify.annotations.NullMarked;
