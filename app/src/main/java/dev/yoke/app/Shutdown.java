package dev.yoke.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends a run in order, whoever asks for it: the window, the time given, Ctrl-C or the system.
///
/// The hook holds the JVM back until the run has closed everything, 15 seconds at most: after that the system may take
/// the process; what was acknowledged is on the disk in any case.
final class Shutdown {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::onSignal);

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void ask() {
        asked.countDown();
    }

    /// Waits until someone asks, or the time is up.
    ///
    /// @return whether someone asked
    boolean await(Optional<Duration> time) {
        try {
            if (time.isPresent()) {
                return asked.await(time.get().toMillis(), TimeUnit.MILLISECONDS);
            }
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /// Everything is closed.
    void done() {
        closed.countDown();
    }

    private void onSignal() {
        asked.countDown();
        try {
            boolean inTime = closed.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                System.err.println("yoke: did not end within " + GRACE.toSeconds() + " s and is left to the system.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
