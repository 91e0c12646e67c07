/// Rule sets of prop firms from JSON: those that come with Yoke and those in the trader's folder.
@NullMarked
package dev.yoke.connectors.prop;

import org.jspecify.annotations.NullMarked;
