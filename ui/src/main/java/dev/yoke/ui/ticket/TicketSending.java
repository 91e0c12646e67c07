package dev.yoke.ui.ticket;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.ticket.TicketForm.Meaning;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.function.Consumer;

/// Sends what a ticket means: one order, or two of which one cancels the other.
final class TicketSending {

    private final ScreenPorts ports;
    private final Phrases words;

    TicketSending(ScreenPorts ports, Phrases words) {
        this.ports = ports;
        this.words = words;
    }

    /// @param text what became of it, in one line
    record Result(Answer order, Optional<Answer> linked, String text) {}

    void send(Meaning meaning, Consumer<Result> onResult) {
        Signal order = meaning.order().orElseThrow();
        if (meaning.linked().isEmpty()) {
            ports.ask(
                    new Command.SubmitSignal(order),
                    answer -> onResult.accept(new Result(answer, Optional.empty(), text(answer))));
            return;
        }
        ports.ask(new Command.SubmitPair(order, meaning.linked().get()), both -> onResult.accept(pair(order, both)));
    }

    /// The decisions about both come in one answer.
    private Result pair(Signal order, Answer both) {
        if (both.decisions().isEmpty() || both.status() == Answer.Status.DUPLICATE) {
            return new Result(both, Optional.empty(), both.text());
        }
        Answer first = TicketPair.about(both, order, true);
        Answer second = TicketPair.about(both, order, false);
        return new Result(first, Optional.of(second), text(first) + "\n" + words.get("linked-order", text(second)));
    }

    private String text(Answer answer) {
        long went = answer.decisions().stream()
                .filter(decision -> decision.outcome() != Decision.Outcome.DENIED)
                .count();
        if (answer.decisions().isEmpty() || answer.status() == Answer.Status.DUPLICATE) {
            return answer.text();
        }
        return went == 0
                ? words.get("sent.none")
                : words.get("sent", went, answer.decisions().size());
    }
}
