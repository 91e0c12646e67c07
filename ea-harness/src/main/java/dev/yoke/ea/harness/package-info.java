/// Compiles the Expert Advisors with g++ and runs them natively, against a simulated broker.
@NullMarked
package dev.yoke.ea.harness;

import org.jspecify.annotations.NullMarked;
