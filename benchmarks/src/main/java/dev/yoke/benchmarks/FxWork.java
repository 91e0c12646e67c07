package dev.yoke.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The FX thread of the benchmarks: JavaFX's Headless platform, drawing in software, so that every machine measures the
/// same.
final class FxWork {

    private static final int PATIENCE_S = 120;
    private static boolean started;

    private FxWork() {}

    static synchronized void start() throws Exception {
        if (started) {
            return;
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        Platform.startup(() -> up.complete(true));
        up.get(PATIENCE_S, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        started = true;
    }

    static <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the FX thread failed: " + e, e);
        }
    }

    /// Does the work at the beginning of a pulse of the window that shows this scene.
    ///
    /// @return milliseconds of the FX thread from there to the end of the layout
    static double pulse(Scene scene, Runnable work) throws Exception {
        CompletableFuture<Double> done = new CompletableFuture<>();
        run(() -> {
            long[] fromNs = new long[1];
            scene.addPreLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePreLayoutPulseListener(this);
                    fromNs[0] = System.nanoTime();
                    work.run();
                }
            });
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    done.complete((System.nanoTime() - fromNs[0]) / 1e6);
                }
            });
            Platform.requestNextPulse();
        });
        return done.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// The id of the FX thread, for its processor time.
    static long threadId() throws Exception {
        return call(() -> Thread.currentThread().threadId());
    }
}
