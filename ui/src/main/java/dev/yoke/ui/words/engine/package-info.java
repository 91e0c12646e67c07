/// The engine's sentences in the languages of the screen.
@NullMarked
package dev.yoke.ui.words.engine;

import org.jspecify.annotations.NullMarked;
