package dev.yoke.ui.chat;

import dev.yoke.core.chat.ChatReply;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Decision;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A ticket or a command that waits for one click. It is used at most once and not after it expired; a ticket's risk is
/// judged when it appears and again at the click.
final class Proposal {

    enum State {
        OPEN,
        CHECKING,
        SENDING,
        DONE,
        REFUSED,
        EXPIRED,
        DROPPED
    }

    private final ScreenPorts ports;
    private final ChatReply reply;
    private final String summary;
    private final long expiresMs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper();

    private Proposal(ScreenPorts ports, ChatReply reply, String summary, long expiresMs) {
        this.ports = ports;
        this.reply = reply;
        this.summary = summary;
        this.expiresMs = expiresMs;
        onFrame();
    }

    static Proposal of(ScreenPorts ports, ChatReply.Ticket ticket) {
        Proposal proposal = new Proposal(ports, ticket, ticket.summary(), ticket.expiresMs());
        proposal.detail.set(ports.phrases(Proposal.class).get("state.CHECKING"));
        ports.ask(new Command.PreviewSignal(ticket.signal()), proposal::showPreview);
        return proposal;
    }

    static Proposal of(ScreenPorts ports, ChatReply.Ask ask) {
        return new Proposal(ports, ask, ask.summary(), ask.expiresMs());
    }

    static Proposal of(ScreenPorts ports, ChatReply.Do what) {
        return new Proposal(ports, what, what.summary(), Long.MAX_VALUE);
    }

    private void showPreview(Answer answer) {
        if (state.get() != State.OPEN) {
            return;
        }
        detail.set(textOf(answer));
        if (!passes(answer)) {
            state.set(State.REFUSED);
        }
    }

    private static boolean passes(Answer answer) {
        return answer.status() == Answer.Status.ACCEPTED
                && (answer.decisions().isEmpty()
                        || answer.decisions().stream()
                                .anyMatch(decision -> decision.outcome() != Decision.Outcome.DENIED));
    }

    private String textOf(Answer answer) {
        return answer.decisions().isEmpty()
                ? answer.text()
                : answer.decisions().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String named(String account) {
        return ports.desk().language().isRightToLeft() ? Phrases.isolated(account) : account;
    }

    private String line(Decision decision) {
        String where = decision.terminal().map(id -> named(id.name()) + "  ").orElse("");
        return (decision.outcome() == Decision.Outcome.DENIED ? "✗ " : "✓ ")
                + where
                + ports.desk().said(decision.summary());
    }

    /// The click. A second one does nothing.
    void confirm() {
        onFrame();
        if (state.get() != State.OPEN) {
            return;
        }
        if (isLocked()) {
            detail.set(ports.phrases(Proposal.class).get("locked"));
            return;
        }
        switch (reply) {
            case ChatReply.Ticket ticket -> {
                state.set(State.CHECKING);
                ports.ask(new Command.PreviewSignal(ticket.signal()), answer -> submitIfStill(ticket, answer));
            }
            case ChatReply.Ask ask -> sendAll(ask.commands());
            case ChatReply.Do what -> sendAll(List.of(what.command()));
            case ChatReply.Say say -> throw new IllegalStateException("an answer is no proposal: " + say.text());
        }
    }

    private void submitIfStill(ChatReply.Ticket ticket, Answer preview) {
        detail.set(textOf(preview));
        if (!passes(preview)) {
            state.set(State.REFUSED);
        } else if (ports.clock().nowMs() >= expiresMs) {
            state.set(State.EXPIRED);
        } else if (isLocked()) {
            detail.set(ports.phrases(Proposal.class).get("locked"));
            state.set(State.REFUSED);
        } else {
            sendAll(List.of(new Command.SubmitSignal(ticket.signal())));
        }
    }

    /// The lock holds entries; what closes, cancels or rejects goes out whatever it says.
    private boolean isLocked() {
        return ports.desk().tradingLockedProperty().get()
                && switch (reply) {
                    case ChatReply.Ticket ticket -> ticket.signal().action().isEntry();
                    case ChatReply.Ask ask -> ask.commands().stream().anyMatch(this::enters);
                    case ChatReply.Do what -> enters(what.command());
                    case ChatReply.Say _ -> false;
                };
    }

    private boolean enters(Command command) {
        return switch (command) {
            case Command.SubmitSignal submit -> submit.signal().action().isEntry();
            case Command.ConfirmSignal confirm -> confirm.approve() && !isExit(confirm);
            default -> false;
        };
    }

    private boolean isExit(Command.ConfirmSignal confirm) {
        return ports.views().current().pendingSignals().stream()
                .anyMatch(waiting -> waiting.signal().id().equals(confirm.signal())
                        && !waiting.signal().action().isEntry());
    }

    private void sendAll(List<Command> commands) {
        state.set(State.SENDING);
        Replies replies = new Replies(commands.size());
        commands.forEach(command -> ports.ask(command, replies::add));
    }

    void drop() {
        if (state.get() == State.OPEN) {
            state.set(State.DROPPED);
        }
    }

    /// Counts down.
    void onFrame() {
        if (state.get() != State.OPEN || expiresMs == Long.MAX_VALUE) {
            return;
        }
        long leftMs = expiresMs - ports.clock().nowMs();
        secondsLeft.set(Math.max(0, (leftMs + 999) / 1_000));
        if (leftMs <= 0) {
            state.set(State.EXPIRED);
        }
    }

    boolean expires() {
        return expiresMs != Long.MAX_VALUE;
    }

    String summary() {
        return summary;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyLongProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// Gathers the answers of all commands sent.
    private final class Replies {
        private final int expected;
        private final StringBuilder texts = new StringBuilder();
        private int received;
        private boolean refused;

        private Replies(int expected) {
            this.expected = expected;
        }

        private void add(Answer answer) {
            received++;
            refused |= !passes(answer);
            texts.append(texts.isEmpty() ? "" : "\n").append(textOf(answer));
            if (received == expected) {
                detail.set(texts.toString());
                state.set(refused ? State.REFUSED : State.DONE);
            }
        }
    }
}
