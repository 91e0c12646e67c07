/// A window that shows each control of our own, in every theme, language and size: documentation that runs.
@NullMarked
package dev.yoke.ui.sampler;

import org.jspecify.annotations.NullMarked;
