package dev.yoke.ui.fx;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Calls back once per frame of the screen. Thread: FX.
public interface Frames {

    Subscription onFrame(Runnable callback);

    /// Calls back as often as the pace says, in turn with the others on the desk, so that not everything is drawn
    /// in one frame; less often where frames come late. The first call comes with the next frame. While it is
    /// looked at it is called in every frame.
    ///
    /// @param lookedAt whether the trader is at it, see [#isLookedAt]
    Subscription onTurn(Pace pace, BooleanSupplier lookedAt, Runnable callback);

    /// As [#onTurn(Pace, BooleanSupplier, Runnable)], looked at or not.
    default Subscription onTurn(Pace pace, Runnable callback) {
        return onTurn(pace, () -> false, callback);
    }

    /// The mouse or the keyboard is there.
    static boolean isLookedAt(Node node) {
        return node.isHover() || node.isFocusWithin();
    }

    /// Monotonic time of the frame that is being drawn, nanoseconds. Animations and hold gestures count by it.
    long frameNs();
}
