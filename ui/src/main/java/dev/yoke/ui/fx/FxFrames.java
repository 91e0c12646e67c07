package dev.yoke.ui.fx;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;

/// The screen's own frames. The timer runs only while somebody listens.
public final class FxFrames implements Frames {

    private final FrameCallbacks callbacks = new FrameCallbacks();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nowNs) {
            frameNs = nowNs;
            callbacks.run(nowNs);
        }
    };
    private long frameNs;

    @Override
    public Subscription onFrame(Runnable callback) {
        return running(callbacks.add(callback));
    }

    @Override
    public Subscription onTurn(Pace pace, BooleanSupplier lookedAt, Runnable callback) {
        return running(callbacks.addTurn(pace, lookedAt, callback));
    }

    private Subscription running(Subscription subscription) {
        if (callbacks.size() == 1) {
            timer.start();
        }
        return () -> {
            subscription.unsubscribe();
            if (callbacks.size() == 0) {
                timer.stop();
            }
        };
    }

    @Override
    public long frameNs() {
        return frameNs;
    }
}
