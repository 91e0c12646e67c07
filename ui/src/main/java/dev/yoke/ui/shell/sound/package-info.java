/// Short sounds for what must be heard: which, how often, and how they are made.
@NullMarked
package dev.yoke.ui.shell.sound;

import org.jspecify.annotations.NullMarked;
