package dev.yoke.core.chat;

import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Signal;
import java.util.List;

/// What the chat answers. Nothing is done by a reply itself: [Ticket], [Ask] and [Do] wait for a person's click.
///
/// Units: `expiresMs` UTC epoch milliseconds after which the proposal is void.
public sealed interface ChatReply {

    /// How long a proposal stands.
    long LIFE_MS = 30_000;

    /// An answer, one or more lines.
    record Say(String text) implements ChatReply {}

    /// An entry. To be previewed before it is shown and again at the click, then submitted, once.
    record Ticket(Signal signal, String summary, long expiresMs) implements ChatReply {}

    /// Commands that a click carries out, in order, once.
    record Ask(List<Command> commands, String summary, long expiresMs) implements ChatReply {
        public Ask {
            commands = List.copyOf(commands);
        }
    }

    /// Stops trading or flattens: a click carries it out, and it never expires.
    record Do(Command command, String summary) implements ChatReply {}
}
