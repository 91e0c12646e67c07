package dev.yoke.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that is too long for a frame: done elsewhere, its result handed over on the FX thread.
///
/// @param worker runs the work; bounded by its callers, who start the next piece when the one before has ended
/// @param fx runs what takes the result
public record Background(Executor worker, Executor fx) {

    /// On a thread of its own for each piece of work.
    public static Background threads() {
        return new Background(
                work -> Thread.ofPlatform().daemon().name("worker-chart").start(work), new FxThread());
    }

    /// One of the two takes the end, whatever happens: nothing fails in silence, and nobody waits for ever.
    ///
    /// @param onFailed takes the reason in words; the thread's handler of uncaught failures hears of it too
    public <T> void run(Supplier<T> work, Consumer<T> onDone, Consumer<String> onFailed) {
        worker.execute(() -> {
            T result;
            try {
                result = work.get();
            } catch (RuntimeException | Error failure) {
                fx.execute(() -> onFailed.accept(reason(failure)));
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
                return;
            }
            fx.execute(() -> onDone.accept(result));
        });
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
