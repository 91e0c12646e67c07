package dev.yoke.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.signal.CircuitBreaker.State;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final CircuitBreaker.Settings SETTINGS = new CircuitBreaker.Settings(5, 30_000, 3);

    private final CircuitBreaker breaker = new CircuitBreaker();

    private void fail(int times, long nowMs) {
        for (int i = 0; i < times; i++) {
            breaker.failed(nowMs, SETTINGS);
        }
    }

    @Test
    void opensWithTheFifthFailureInARow() {
        fail(4, 0);
        assertThat(breaker.blockedMs(0, SETTINGS)).isZero();
        assertThat(breaker.failed(0, SETTINGS)).isTrue();
        assertThat(breaker.blockedMs(0, SETTINGS)).isEqualTo(30_000);
        assertThat(breaker.blockedMs(29_999, SETTINGS)).isEqualTo(1);
    }

    @Test
    void beginsToCountAgainAfterASuccess() {
        fail(4, 0);
        breaker.succeeded(0, SETTINGS);
        fail(4, 0);
        assertThat(breaker.state(0, SETTINGS)).isEqualTo(State.CLOSED);
    }

    @Test
    void letsOneProbeThroughAtATimeAndClosesAfterThree() {
        fail(5, 0);
        for (int probe = 0; probe < 3; probe++) {
            assertThat(breaker.blockedMs(30_000, SETTINGS)).isZero();
            breaker.attempt(30_000, SETTINGS);
            assertThat(breaker.blockedMs(30_001, SETTINGS)).isEqualTo(29_999);
            assertThat(breaker.succeeded(30_001, SETTINGS)).isEqualTo(probe == 2);
        }
        assertThat(breaker.state(30_001, SETTINGS)).isEqualTo(State.CLOSED);
    }

    @Test
    void opensAgainWithOneFailedProbe() {
        fail(5, 0);
        breaker.attempt(30_000, SETTINGS);
        breaker.succeeded(30_000, SETTINGS);
        assertThat(breaker.failed(31_000, SETTINGS)).isTrue();
        assertThat(breaker.blockedMs(31_000, SETTINGS)).isEqualTo(30_000);
        breaker.succeeded(61_000, SETTINGS);
        breaker.succeeded(61_000, SETTINGS);
        assertThat(breaker.state(61_000, SETTINGS)).isEqualTo(State.HALF_OPEN);
    }

    @Test
    void givesAProbeUpThatTellsNothing() {
        fail(5, 0);
        breaker.attempt(30_000, SETTINGS);
        assertThat(breaker.blockedMs(59_999, SETTINGS)).isEqualTo(1);
        assertThat(breaker.blockedMs(60_000, SETTINGS)).isZero();

        breaker.attempt(60_000, SETTINGS);
        breaker.toldNothing();
        assertThat(breaker.blockedMs(60_001, SETTINGS)).isZero();
    }

    @Test
    void staysOpenWhenAnOldOrderStillFails() {
        fail(5, 0);
        assertThat(breaker.failed(10_000, SETTINGS)).isFalse();
        assertThat(breaker.blockedMs(10_000, SETTINGS)).isEqualTo(20_000);
    }

    @Test
    void refusesSettingsThatWouldNeverOpenOrClose() {
        assertThatThrownBy(() -> new CircuitBreaker.Settings(0, 30_000, 3)).hasMessageContaining("0 failures");
    }
}
