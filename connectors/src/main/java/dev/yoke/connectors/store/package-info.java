/// The durable record: one SQLite file, written by one thread, read through connections of the readers' own.
@NullMarked
package dev.yoke.connectors.store;

import org.jspecify.annotations.NullMarked;
