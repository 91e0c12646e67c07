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

    public <T> void run(Supplier<T> work, Consumer<T> onDone) {
        worker.execute(() -> {
            T result = work.get();
            fx.execute(() -> onDone.accept(result));
        });
    }
}
