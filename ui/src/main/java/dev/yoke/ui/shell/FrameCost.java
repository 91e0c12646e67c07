package dev.yoke.ui.shell;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import javafx.scene.Node;
import javafx.scene.Scene;

/// What a frame costs the FX thread, from the first panel's update to the end of layout. Has to be attached first.
final class FrameCost implements Panel {

    private static final long WINDOW_NS = 1_000_000_000L;

    private final ScreenPorts ports;
    private final Node root;
    private final Runnable afterLayout = this::onLaidOut;
    private final Subscriptions open = new Subscriptions();
    private boolean begun;
    private long beganNs;
    private long windowNs;
    private long worstNow;
    private long worstBefore;

    FrameCost(ScreenPorts ports, Node root) {
        this.ports = ports;
        this.root = root;
    }

    /// The dearest frame of the last second or two, ns.
    long worstNs() {
        return Math.max(worstNow, worstBefore);
    }

    private void onFrame() {
        begun = true;
        beganNs = ports.clock().monotonicNs();
        if (beganNs - windowNs >= WINDOW_NS) {
            windowNs = beganNs;
            worstBefore = worstNow;
            worstNow = 0;
        }
    }

    private void onLaidOut() {
        if (begun) {
            begun = false;
            worstNow = Math.max(worstNow, ports.clock().monotonicNs() - beganNs);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        open.add(ports.frames().onFrame(this::onFrame));
        Scene scene = root.getScene();
        scene.addPostLayoutPulseListener(afterLayout);
        open.add(() -> scene.removePostLayoutPulseListener(afterLayout));
    }

    @Override
    public void detach() {
        open.close();
    }
}
