package dev.yoke.core.message;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.view.OrderPreview;
import java.util.List;
import java.util.Optional;

/// The engine's answer to a [Command].
///
/// `text` is one line for the trader. `decisions` has one entry per terminal that a signal was judged for, else is
/// empty. `preview` has the figures behind them, for a preview of an entry alone.
public record Answer(Status status, String text, List<Decision> decisions, Optional<OrderPreview> preview) {

    public enum Status {
        ACCEPTED,
        /// Seen before; nothing was done again.
        DUPLICATE,
        REFUSED
    }

    public Answer(Status status, String text, List<Decision> decisions) {
        this(status, text, decisions, Optional.empty());
    }

    public Answer {
        decisions = List.copyOf(decisions);
    }

    public static Answer accepted(String text) {
        return new Answer(Status.ACCEPTED, text, List.of());
    }

    public static Answer refused(String text) {
        return new Answer(Status.REFUSED, text, List.of());
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }
}
