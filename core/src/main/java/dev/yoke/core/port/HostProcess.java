package dev.yoke.core.port;

import java.util.List;

/// The program itself: how it is doing, and what it wrote to its log of late.
///
/// Thread: any; nothing waits.
public interface HostProcess {

    /// Units: bytes, milliseconds. `gcMs` time spent collecting since the start; `heapMax` what the heap may grow to.
    record Facts(
            String version,
            String java,
            String system,
            String home,
            long startedMs,
            long uptimeMs,
            long heapUsed,
            long heapMax,
            long gcCount,
            long gcMs,
            int threads,
            int processors) {

        public static final Facts NONE = new Facts("", "", "", "", 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// One count since the start.
    record Counter(String group, String name, long value) {}

    enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /// @param sequence counts from 1 without gaps
    /// @param timeMs UTC epoch
    record LogLine(long sequence, long timeMs, Level level, String thread, String source, String text) {}

    Facts facts();

    List<Counter> counters();

    /// The lines after that one, of the latest [#KEPT_LINES]; what is older is in the log files.
    List<LogLine> logAfter(long sequence);

    int KEPT_LINES = 2_000;
}
