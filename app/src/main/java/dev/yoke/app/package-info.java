/// `main`, the command line, the configuration and the wiring: the only place that sees everything.
@NullMarked
package dev.yoke.app;

import org.jspecify.annotations.NullMarked;
