package dev.yoke.ui.fx;

import java.util.function.BooleanSupplier;
import javafx.util.Subscription;

/// Frames that are stepped by hand: for tests and for pictures.
public final class ManualFrames implements Frames {

    private final FrameCallbacks callbacks = new FrameCallbacks();
    private long frameNs;

    @Override
    public Subscription onFrame(Runnable callback) {
        return callbacks.add(callback);
    }

    @Override
    public Subscription onTurn(Pace pace, BooleanSupplier lookedAt, Runnable callback) {
        return callbacks.addTurn(pace, lookedAt, callback);
    }

    @Override
    public long frameNs() {
        return frameNs;
    }

    /// Draws one frame, `elapsedMs` after the one before.
    public void step(long elapsedMs) {
        frameNs += elapsedMs * 1_000_000L;
        callbacks.run(frameNs);
    }

    public int listeners() {
        return callbacks.size();
    }
}
