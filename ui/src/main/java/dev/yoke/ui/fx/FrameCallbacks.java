package dev.yoke.ui.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.util.Subscription;

/// The callbacks of one source of frames. A callback that fails is reported and does not stop the others.
final class FrameCallbacks {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Turns turns = new Turns();

    Subscription add(Runnable callback) {
        Entry entry = new Entry(callback);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    Subscription addTurn(Pace pace, BooleanSupplier lookedAt, Runnable callback) {
        return turns.add(pace, lookedAt, callback);
    }

    /// Those who are called every frame first.
    void run(long frameNs) {
        for (Entry entry : entries) {
            call(entry.callback);
        }
        turns.run(frameNs, this);
    }

    void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    int size() {
        return entries.size() + turns.size();
    }

    /// Distinct per subscription, so that the same callback may be subscribed twice.
    private static final class Entry {
        private final Runnable callback;

        private Entry(Runnable callback) {
            this.callback = callback;
        }
    }
}
