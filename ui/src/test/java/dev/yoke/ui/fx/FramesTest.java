package dev.yoke.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final ManualFrames frames = new ManualFrames();

    @Test
    void callsEveryListenerOncePerFrameUntilItLeaves() {
        AtomicInteger calls = new AtomicInteger();
        Subscription first = frames.onFrame(calls::incrementAndGet);
        frames.onFrame(calls::incrementAndGet);

        frames.step(16);
        first.unsubscribe();
        frames.step(16);

        assertThat(calls).hasValue(3);
        assertThat(frames.listeners()).isEqualTo(1);
        assertThat(frames.frameNs()).isEqualTo(32_000_000);
    }

    @Test
    void aFailingListenerIsReportedAndStopsNoOther() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger reported = new AtomicInteger();
        frames.onFrame(() -> {
            throw new IllegalStateException("broken panel");
        });
        frames.onFrame(calls::incrementAndGet);

        Thread thread = new Thread(() -> frames.step(16));
        thread.setUncaughtExceptionHandler((t, e) -> reported.incrementAndGet());
        thread.start();
        thread.join(5_000);

        assertThat(calls).hasValue(1);
        assertThat(reported).hasValue(1);
    }

    @Test
    void closingTheBagEndsEverySubscription() {
        Subscriptions bag = new Subscriptions();
        bag.add(frames.onFrame(() -> {}));
        bag.add(frames.onFrame(() -> {}));

        assertThat(bag.size()).isEqualTo(2);
        bag.close();

        assertThat(bag.size()).isZero();
        assertThat(frames.listeners()).isZero();
    }
}
