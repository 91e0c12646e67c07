/// Controls of our own that more than one panel uses. Each has a page in the sampler.
@NullMarked
package dev.yoke.ui.control;

import org.jspecify.annotations.NullMarked;
