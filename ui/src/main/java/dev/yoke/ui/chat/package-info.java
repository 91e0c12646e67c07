/// The chat pane over the offline command parser.
@NullMarked
package dev.yoke.ui.chat;

import org.jspecify.annotations.NullMarked;
