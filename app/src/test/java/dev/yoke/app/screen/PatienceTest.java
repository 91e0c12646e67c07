package dev.yoke.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Windows that answer, late or never.
@Timeout(60)
final class PatienceTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void takesTheAnswer() {
        CompletableFuture<String> answer = CompletableFuture.completedFuture("drawn");
        assertThat(new Patience(LONG, () -> false, Duration.ZERO).await(answer)).isEqualTo("drawn");
    }

    /// The window hangs, and Ctrl-C comes while it is waited for.
    @Test
    void waitsNoLongerThanTheEndAllowsOnceTheEndIsAskedFor() {
        AtomicInteger looks = new AtomicInteger();
        Patience patience = new Patience(LONG, () -> looks.incrementAndGet() > 3, Duration.ofMillis(10));
        assertThatThrownBy(() -> patience.await(new CompletableFuture<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not answer");
        assertThat(looks).hasValue(4);
    }

    /// The end prolongs nothing.
    @Test
    void neverWaitsLongerThanARunThatGoesOn() {
        Patience patience = new Patience(Duration.ofMillis(10), () -> true, LONG);
        assertThatThrownBy(() -> patience.await(new CompletableFuture<>())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stillTakesAnAnswerThatIsThereAtTheEnd() {
        CompletableFuture<String> answer = CompletableFuture.completedFuture("drawn");
        assertThat(new Patience(LONG, () -> true, Duration.ZERO).await(answer)).isEqualTo("drawn");
    }

    @Test
    void saysWhatTheWindowFailedWith() {
        CompletableFuture<String> answer = CompletableFuture.failedFuture(new IllegalArgumentException("no scene"));
        assertThatThrownBy(() -> new Patience(LONG, () -> false, LONG).await(answer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no scene");
    }
}
