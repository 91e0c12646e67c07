package dev.yoke.ui.desk;

import java.util.function.LongSupplier;

/// What frames cost the FX thread, as the window that measures it says. Thread: FX.
public final class FrameLoad {

    private LongSupplier worst = () -> 0;

    /// @param worstNs the dearest frame of the last second or two, ns
    public void measuredBy(LongSupplier worstNs) {
        worst = worstNs;
    }

    public long worstNs() {
        return worst.getAsLong();
    }
}
