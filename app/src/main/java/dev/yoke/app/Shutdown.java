package dev.yoke.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Ends a run in order, whoever asks for it: the window, the time given, Ctrl-C or the system.
///
/// A signal lets the run close everything and end by itself with the code that the system prescribes, within 15
/// seconds: after that the process ends at once; what was acknowledged is on the disk in any case. Where no signal can
/// be had, a hook holds the JVM back for the same time.
final class Shutdown {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean bySystem = new AtomicBoolean();
    private final AtomicInteger code = new AtomicInteger(ExitCode.OK);
    private final Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::onHook);
    private final EndSignals signals;

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
        signals = EndSignals.listen(this::onSignal);
    }

    void ask() {
        asked.countDown();
    }

    /// Whether someone asked.
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Whether the JVM itself is ending. JavaFX lets go of the screen at the same time: what is still asked of it then
    /// fails.
    boolean isBySystem() {
        return bySystem.get();
    }

    /// How a run that closed in order ends: 0, or what stands for the signal.
    int code() {
        return code.get();
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
        signals.close();
    }

    /// A second signal changes nothing: a build tool that was interrupted sends one after the terminal's.
    private void onSignal(int number) {
        if (code.compareAndSet(ExitCode.OK, ExitCode.SIGNALLED + number)) {
            Thread.ofPlatform().daemon().name("shutdown-watch").start(this::endInAnyCase);
            asked.countDown();
        }
    }

    private void endInAnyCase() {
        if (!awaitClosed()) {
            Runtime.getRuntime().halt(code.get());
        }
    }

    private void onHook() {
        bySystem.set(closed.getCount() > 0);
        asked.countDown();
        boolean unused = awaitClosed();
    }

    private boolean awaitClosed() {
        try {
            if (closed.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            System.err.println("yoke: did not end within " + GRACE.toSeconds() + " s and is left to the system.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
