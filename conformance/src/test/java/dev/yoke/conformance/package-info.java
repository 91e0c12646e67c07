/// One contract, asserted through the real bridge for every kind of terminal there is.
@NullMarked
package dev.yoke.conformance;

import org.jspecify.annotations.NullMarked;
