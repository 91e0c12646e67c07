package dev.yoke.ui.ticket;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.ticket.TicketForm.Meaning;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import java.util.Set;
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
        Signal other = meaning.linked().get();
        ports.ask(new Command.LinkSignals(order.id(), other.id()), linked -> {
            if (linked.isAccepted()) {
                sendBoth(order, other, onResult);
            } else {
                onResult.accept(new Result(linked, Optional.empty(), linked.text()));
            }
        });
    }

    private void sendBoth(Signal order, Signal other, Consumer<Result> onResult) {
        ports.ask(new Command.SubmitSignal(order), first -> {
            Set<TerminalId> accounts = TicketPair.passing(first);
            if (accounts.isEmpty()) {
                // No account means every account: the second would stand alone.
                onResult.accept(new Result(first, Optional.empty(), text(first)));
                return;
            }
            ports.ask(
                    new Command.SubmitSignal(TicketPair.on(accounts, other)),
                    second -> onResult.accept(new Result(
                            first, Optional.of(second), text(first) + "\n" + words.get("linked-order", text(second)))));
        });
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
