/// What the screen is given besides the engine: the program's own state, its log, reports without secrets, and the
/// addresses of signals.
@NullMarked
package dev.yoke.app.around;

import org.jspecify.annotations.NullMarked;
