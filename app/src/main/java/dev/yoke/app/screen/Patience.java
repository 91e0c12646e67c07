package dev.yoke.app.screen;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How long the window's answer is waited for: nothing waits for the FX thread for ever, and hardly at all once
/// somebody wants the run to end, because engine and journal are closed after the window.
///
/// Thread: any but the FX thread.
///
/// @param atMost of a run that goes on
/// @param isEnding whether somebody wants the run to end
/// @param atTheEnd from then on, at most
record Patience(Duration atMost, BooleanSupplier isEnding, Duration atTheEnd) {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    <T> T await(CompletableFuture<T> answer) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean ending = false;
        while (System.nanoTime() < deadline) {
            if (!ending && isEnding.getAsBoolean()) {
                ending = true;
                deadline = Math.min(deadline, System.nanoTime() + atTheEnd.toNanos());
            }
            try {
                return answer.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the window was asked", e);
            } catch (TimeoutException e) {
                LOG.trace("The window has not answered yet", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the window failed: " + e.getCause(), e.getCause());
            }
        }
        throw new IllegalStateException("the window system does not answer");
    }
}
