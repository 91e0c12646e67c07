/// Immutable read models for screens and APIs.
@NullMarked
package dev.yoke.core.view;

import org.jspecify.annotations.NullMarked;
