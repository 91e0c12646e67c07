package dev.yoke.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The bag of everything a view listens to while it is attached. Thread: FX.
public final class Subscriptions implements AutoCloseable {

    private final List<Subscription> open = new ArrayList<>();

    public void add(Subscription subscription) {
        open.add(subscription);
    }

    /// Calls `listener` now and after every change.
    public void follow(ObservableValue<?> value, Runnable listener) {
        open.add(value.subscribe(listener));
        listener.run();
    }

    public int size() {
        return open.size();
    }

    /// Ends all of them, the latest first. The bag may be filled again.
    @Override
    public void close() {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).unsubscribe();
        }
        open.clear();
    }
}
