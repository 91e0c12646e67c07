package dev.yoke.app;

import dev.yoke.core.view.Activity;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitViews;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the activity feed to the log, so that a cockpit without a window tells what it did and why it did not.
///
/// Thread: one of its own, `activity-log`; the engine never waits for it. Lines that were gone before it came are
/// counted in the log.
final class ActivityLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("activity");
    private static final long EVERY_NS = 250_000_000;

    private final CockpitViews views;
    private final Thread thread;
    private long seen;
    private volatile boolean closed;
    private volatile boolean ending;

    private ActivityLog(CockpitViews views) {
        this.views = views;
        this.thread = Thread.ofVirtual().name("activity-log").unstarted(this::follow);
    }

    static ActivityLog follow(CockpitViews views) {
        ActivityLog log = new ActivityLog(views);
        log.thread.start();
        return log;
    }

    /// The run ends in order: that terminals go is no warning any more.
    void expectEnd() {
        ending = true;
    }

    private void follow() {
        while (!closed) {
            writeNew();
            LockSupport.parkNanos(this, EVERY_NS);
        }
    }

    private void writeNew() {
        ActivityBatch batch = views.activitiesAfter(seen);
        if (batch.lost() > 0) {
            LOG.warn("{} activities came too fast to be written", batch.lost());
        }
        batch.activities().forEach(this::write);
        seen = batch.lastSequence();
    }

    private void write(Activity activity) {
        boolean expected = ending && activity.kind().equals("link");
        switch (activity.level()) {
            case NOTE, GOOD -> LOG.info("{}: {}", activity.kind(), activity.text());
            case WARNING, ALARM -> {
                if (expected) {
                    LOG.info("{}: {}", activity.kind(), activity.text());
                } else {
                    LOG.warn("{}: {}", activity.kind(), activity.text());
                }
            }
        }
    }

    /// Writes what is left. The engine must be closed before.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        writeNew();
    }
}
