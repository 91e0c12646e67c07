package dev.yoke.ui.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.util.Subscription;

/// The callbacks of one source of frames. A callback that fails is reported and does not stop the others.
final class FrameCallbacks {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    Subscription add(Runnable callback) {
        Entry entry = new Entry(callback);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    void run() {
        for (Entry entry : entries) {
            try {
                entry.callback.run();
            } catch (RuntimeException e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    int size() {
        return entries.size();
    }

    /// Distinct per subscription, so that the same callback may be subscribed twice.
    private static final class Entry {
        private final Runnable callback;

        private Entry(Runnable callback) {
            this.callback = callback;
        }
    }
}
