/// Whole-path benchmarks: what quality.md promises, measured.
@NullMarked
package dev.yoke.benchmarks;

import org.jspecify.annotations.NullMarked;
