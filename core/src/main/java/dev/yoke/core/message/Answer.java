package dev.yoke.core.message;

import dev.yoke.core.signal.Decision;
import java.util.List;

/// The engine's answer to a [Command].
///
/// `text` is one line for the trader. `decisions` has one entry per terminal that a signal was judged for, else is
/// empty.
public record Answer(Status status, String text, List<Decision> decisions) {

    public enum Status {
        ACCEPTED,
        /// Seen before; nothing was done again.
        DUPLICATE,
        REFUSED
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
