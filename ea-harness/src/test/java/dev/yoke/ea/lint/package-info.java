/// Finds what g++ accepts and MetaEditor does not, or reads otherwise, in the sources of the Expert Advisors.
@NullMarked
package dev.yoke.ea.lint;

import org.jspecify.annotations.NullMarked;
