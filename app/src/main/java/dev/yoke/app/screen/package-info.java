/// The window: whether there can be one, and a picture of it.
@NullMarked
package dev.yoke.app.screen;

import org.jspecify.annotations.NullMarked;
