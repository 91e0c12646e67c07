package dev.yoke.ui.fx;

import javafx.util.Subscription;

/// Calls back once per frame of the screen. Thread: FX.
public interface Frames {

    Subscription onFrame(Runnable callback);

    /// Monotonic time of the frame that is being drawn, nanoseconds. Animations and hold gestures count by it.
    long frameNs();
}
