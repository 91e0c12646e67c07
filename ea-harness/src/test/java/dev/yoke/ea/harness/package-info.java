@NullMarked
package dev.yoke.ea.harness;

import org.jspecify.annotations.NullMarked;
