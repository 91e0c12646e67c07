package dev.yoke.ui.ticket;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Signal;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.Optional;
import java.util.function.Consumer;

/// When the gate is asked of an order, and which of its answers still count: 200 ms after the last change and once a
/// second while the order stands. Thread: FX.
final class TicketQuestion {

    private static final long QUIET_NS = 200_000_000;
    private static final long REFRESH_NS = 1_000_000_000;

    /// What the gate said.
    ///
    /// @param linked of the order that cancels the first one
    record Reply(Answer order, Optional<Answer> linked) {}

    private final ScreenPorts ports;
    private long changedNs;
    private long askedNs;
    private long newest;
    private boolean changed = true;
    private boolean unanswered;
    private Optional<Runnable> whenAnswered = Optional.empty();

    TicketQuestion(ScreenPorts ports) {
        this.ports = ports;
    }

    /// The fields say another thing than what was asked; what waited for the answer was meant for that.
    void changed() {
        changedNs = ports.clock().monotonicNs();
        changed = true;
        whenAnswered = Optional.empty();
    }

    boolean isChanged() {
        return changed;
    }

    /// The gate has not answered what the fields say now.
    boolean isOpen() {
        return changed || unanswered;
    }

    /// By the clock that never goes back: a step of the other one must not keep an old preview.
    boolean isDue() {
        long nowNs = ports.clock().monotonicNs();
        return changed ? nowNs - changedNs >= QUIET_NS : nowNs - askedNs >= REFRESH_NS;
    }

    /// It is read now what the fields say; the next time is counted from here.
    void reading() {
        askedNs = ports.clock().monotonicNs();
    }

    /// @param onReply called unless the answer is to an older question; then what waits for it goes on
    void ask(Signal order, Optional<Signal> linked, Consumer<Reply> onReply) {
        long question = ++newest;
        unanswered |= changed;
        changed = false;
        preview(question, order, found -> {
            if (linked.isEmpty()) {
                answered(new Reply(found, Optional.empty()), onReply);
            } else {
                // Of a pair nothing is known before both are.
                preview(question, linked.get(), second -> answered(new Reply(found, Optional.of(second)), onReply));
            }
        });
    }

    private void preview(long question, Signal signal, Consumer<Answer> onAnswer) {
        ports.ask(new Command.PreviewSignal(signal), found -> {
            if (question == newest) {
                onAnswer.accept(found);
            }
        });
    }

    private void answered(Reply reply, Consumer<Reply> onReply) {
        unanswered = false;
        onReply.accept(reply);
        Optional<Runnable> next = whenAnswered;
        whenAnswered = Optional.empty();
        next.ifPresent(Runnable::run);
    }

    /// To be done once the gate has answered what the fields say now, and not if they are changed before.
    void whenAnswered(Runnable next) {
        whenAnswered = Optional.of(next);
    }

    /// An answer that is still to come is of no interest.
    void supersede() {
        newest++;
    }

    /// There is nothing to ask.
    void drop() {
        supersede();
        changed = false;
        unanswered = false;
        whenAnswered = Optional.empty();
    }
}
