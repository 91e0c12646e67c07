/// How the program is doing: queues, counters, latencies, journal, memory, log, and a report of it all.
@NullMarked
package dev.yoke.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
