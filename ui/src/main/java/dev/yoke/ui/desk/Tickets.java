package dev.yoke.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// Where panels hand drafts to the ticket, and where the ticket shows the others what it would do. Thread: FX.
public final class Tickets {

    private final List<Runnable> before = new CopyOnWriteArrayList<>();
    private final List<Consumer<TicketDraft>> takers = new CopyOnWriteArrayList<>();
    private final List<Consumer<TicketDraft>> adjusters = new CopyOnWriteArrayList<>();
    private final ObjectProperty<Optional<PendingTicket>> pending = new SimpleObjectProperty<>(Optional.empty());

    /// The newest taker gets the drafts: the ticket that was attached last.
    public Subscription onDraft(Consumer<TicketDraft> taker) {
        takers.add(taker);
        return () -> takers.remove(taker);
    }

    /// Called before a draft is handed over: brings the ticket into view, or opens one.
    public Subscription beforeDraft(Runnable reveal) {
        before.add(reveal);
        return () -> before.remove(reveal);
    }

    /// Whether there was a ticket to take it.
    public boolean offer(TicketDraft draft) {
        before.forEach(Runnable::run);
        if (takers.isEmpty()) {
            return false;
        }
        takers.getLast().accept(draft);
        return true;
    }

    /// Hears of levels that were moved on a chart; the newest taker gets them.
    public Subscription onAdjust(Consumer<TicketDraft> taker) {
        adjusters.add(taker);
        return () -> adjusters.remove(taker);
    }

    /// A line of [#pendingProperty] was moved to another price. The ticket takes the levels that are set, and the
    /// keyboard stays where it is; a ticket that hears no moves takes it as a draft.
    public void adjust(TicketDraft moved) {
        if (adjusters.isEmpty()) {
            offer(moved);
        } else {
            adjusters.getLast().accept(moved);
        }
    }

    public ObjectProperty<Optional<PendingTicket>> pendingProperty() {
        return pending;
    }
}
