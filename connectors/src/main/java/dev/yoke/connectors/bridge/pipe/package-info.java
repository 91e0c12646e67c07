/// Named pipes of Windows, served through the Foreign Function API: kernel32 and advapi32 without a library of our own.
///
/// A wait in a native function holds the thread that carries a virtual one, so everything here that waits is to be
/// called from platform threads. `close` may come from any thread: it waits for locks only.
@NullMarked
package dev.yoke.connectors.bridge.pipe;

import org.jspecify.annotations.NullMarked;
