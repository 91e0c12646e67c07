package dev.yoke.app.around;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import dev.yoke.core.port.HostProcess;
import dev.yoke.core.port.HostProcess.LogLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The latest lines of the log, in memory.
///
/// Thread: any; whoever logs is held up for one insertion. Capacity [HostProcess#KEPT_LINES]; the oldest goes.
public final class RecentLog extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private static final int FRAMES = 8;
    private static final int MOST_CHARACTERS = 4_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<LogLine> lines = new ArrayDeque<>(HostProcess.KEPT_LINES);
    private long sequence;

    public RecentLog() {
        setName("recent");
    }

    @Override
    protected void append(ILoggingEvent event) {
        String text = text(event);
        String source = event.getLoggerName();
        String shortSource = source.substring(source.lastIndexOf('.') + 1);
        lock.lock();
        try {
            if (lines.size() == HostProcess.KEPT_LINES) {
                lines.removeFirst();
            }
            lines.addLast(new LogLine(
                    ++sequence,
                    event.getTimeStamp(),
                    level(event.getLevel()),
                    event.getThreadName(),
                    shortSource,
                    text));
        } finally {
            lock.unlock();
        }
    }

    List<LogLine> after(long known) {
        lock.lock();
        try {
            if (known >= sequence) {
                return List.of();
            }
            List<LogLine> fresh = new ArrayList<>();
            lines.forEach(line -> {
                if (line.sequence() > known) {
                    fresh.add(line);
                }
            });
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    private static String text(ILoggingEvent event) {
        StringBuilder out = new StringBuilder(String.valueOf(event.getFormattedMessage()));
        IThrowableProxy thrown = event.getThrowableProxy();
        while (thrown != null && out.length() < MOST_CHARACTERS) {
            out.append('\n').append(thrown.getClassName()).append(": ").append(thrown.getMessage());
            StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                out.append("\n  ").append(frames[i].getSTEAsString());
            }
            thrown = thrown.getCause();
        }
        return out.length() > MOST_CHARACTERS ? out.substring(0, MOST_CHARACTERS) + "…" : out.toString();
    }

    private static HostProcess.Level level(Level level) {
        return switch (level.toInt()) {
            case Level.ERROR_INT -> HostProcess.Level.ERROR;
            case Level.WARN_INT -> HostProcess.Level.WARN;
            case Level.INFO_INT -> HostProcess.Level.INFO;
            default -> HostProcess.Level.DEBUG;
        };
    }
}
