package dev.yoke.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Runs work on the FX thread: at once when called on it, else later.
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
