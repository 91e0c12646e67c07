package dev.yoke.ui.control;

import dev.yoke.ui.desk.Preferences;
import dev.yoke.ui.fx.Subscriptions;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Tells the stylesheets of a window how the trader wants it: style class `compact` for rows of 20 px, `calm` for no
/// flash and no movement, in streamer mode too. Thread: FX.
public final class Comfort {

    private Comfort() {}

    /// @param root under which all of the window stands
    public static Subscription follow(Node root, Preferences preferences) {
        Subscriptions open = new Subscriptions();
        ObservableBooleanValue compact = preferences.compactProperty();
        ObservableBooleanValue still = preferences.reducedMotionProperty();
        ObservableBooleanValue streamer = preferences.streamerProperty();
        open.follow(compact, () -> mark(root, "compact", compact.get()));
        Runnable calm = () -> mark(root, "calm", still.get() || streamer.get());
        open.follow(still, calm);
        open.follow(streamer, calm);
        return open::close;
    }

    private static void mark(Node root, String style, boolean on) {
        root.getStyleClass().remove(style);
        if (on) {
            root.getStyleClass().add(style);
        }
    }
}
