package dev.yoke.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Short words to the trader about what a panel just did or was refused. Nobody listening: they are lost, nothing waits
/// for them. Thread: FX.
public final class Notices {

    /// @param undo takes back what the text says, or tries again what failed, as long as it is shown
    public record Notice(Kind kind, String text, Optional<Undo> undo) {}

    public record Undo(String label, Runnable run) {}

    public enum Kind {
        DONE,
        REFUSED,
        /// Something broke; also in the log.
        FAILED
    }

    private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> damaged = new ArrayList<>();

    public Subscription onNotice(Consumer<Notice> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void done(String text) {
        tell(new Notice(Kind.DONE, text, Optional.empty()));
    }

    public void done(String text, Undo undo) {
        tell(new Notice(Kind.DONE, text, Optional.of(undo)));
    }

    public void refused(String text) {
        tell(new Notice(Kind.REFUSED, text, Optional.empty()));
    }

    public void failed(String text) {
        tell(new Notice(Kind.FAILED, text, Optional.empty()));
    }

    /// @param again tries it once more
    public void failed(String text, Undo again) {
        tell(new Notice(Kind.FAILED, text, Optional.of(again)));
    }

    /// Kept until the first listener comes: what is read at the start is read before there is a screen.
    void damaged(String name) {
        damaged.add(name);
    }

    /// Names of kept texts that could not be understood and were put aside, once.
    public List<String> takeDamaged() {
        List<String> names = List.copyOf(damaged);
        damaged.clear();
        return names;
    }

    private void tell(Notice notice) {
        listeners.forEach(listener -> listener.accept(notice));
    }
}
