/// The inbox: signals that wait for a person, and what became of the others.
@NullMarked
package dev.yoke.ui.signals;

import org.jspecify.annotations.NullMarked;
