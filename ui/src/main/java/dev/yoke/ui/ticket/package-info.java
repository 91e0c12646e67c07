/// The order ticket with its live preview.
@NullMarked
package dev.yoke.ui.ticket;

import org.jspecify.annotations.NullMarked;
