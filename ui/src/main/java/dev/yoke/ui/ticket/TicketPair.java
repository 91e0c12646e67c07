package dev.yoke.ui.ticket;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Two orders of which one cancels the other: on no account may one of them stand alone. Pure.
final class TicketPair {

    private TicketPair() {}

    /// Whether an order would go anywhere, and the one linked with it, if any, wherever it goes.
    static boolean passes(Answer order, Optional<Answer> linked) {
        Set<TerminalId> first = passing(order);
        return TicketScreen.anyPasses(order)
                && linked.map(TicketPair::passing)
                        .filter(second -> !second.containsAll(first))
                        .isEmpty();
    }

    /// The accounts that did not deny.
    static Set<TerminalId> passing(Answer answer) {
        return answer.decisions().stream()
                .filter(decision -> decision.outcome() != Decision.Outcome.DENIED)
                .flatMap(decision -> decision.terminal().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why the second order does not go wherever the first does, or nothing where it does.
    static Optional<String> snag(Answer order, Answer linked) {
        return passes(order, Optional.of(linked)) || !TicketScreen.anyPasses(order)
                ? Optional.empty()
                : Optional.of(why(linked));
    }

    /// The answer in one line, or the first denial in it where it says nothing itself.
    static String why(Answer answer) {
        return answer.text().isBlank()
                ? answer.decisions().stream()
                        .filter(decision -> decision.outcome() == Decision.Outcome.DENIED)
                        .map(Decision::summary)
                        .findFirst()
                        .orElse("")
                : answer.text();
    }

    /// What an answer about both says of the one, or of the other.
    static Answer about(Answer both, Signal order, boolean first) {
        return new Answer(
                both.status(),
                both.text(),
                both.decisions().stream()
                        .filter(decision -> decision.signal().equals(order.id()) == first)
                        .toList());
    }
}
