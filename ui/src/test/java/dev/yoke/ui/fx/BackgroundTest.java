package dev.yoke.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final List<String> uncaught = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    /// On a thread whose handler of uncaught failures is watched, to its end.
    private void work(Runnable work) throws InterruptedException {
        Thread thread = new Thread(() -> new Background(Runnable::run, Runnable::run)
                .run(
                        () -> {
                            work.run();
                            return "result";
                        },
                        heard::add,
                        reason -> heard.add("failed: " + reason)));
        thread.setUncaughtExceptionHandler((where, failure) -> uncaught.add(failure.toString()));
        thread.start();
        thread.join();
    }

    @Test
    void handsTheResultOver() throws InterruptedException {
        work(() -> {});
        assertThat(heard).containsExactly("result");
        assertThat(uncaught).isEmpty();
    }

    @Test
    void tellsItsCallerAndTheThreadsHandlerOfAFailure() throws InterruptedException {
        work(() -> {
            throw new IllegalStateException("disk full");
        });
        work(() -> {
            throw new StackOverflowError();
        });
        assertThat(heard).containsExactly("failed: disk full", "failed: StackOverflowError");
        assertThat(uncaught)
                .containsExactly("java.lang.IllegalStateException: disk full", "java.lang.StackOverflowError");
    }
}
