package dev.yoke.core.signal;

import dev.yoke.core.market.TerminalId;
import java.util.Set;

/// What a source of signals is allowed to do.
///
/// @param name of the source, as in the webhook's path: 1 to 40 letters, digits, '-' or '_'
/// @param terminals routed to; empty = every terminal that the mode allows
/// @param demoOnly never routed to a REAL account
public record SourcePolicy(String name, Mode mode, Set<TerminalId> terminals, boolean demoOnly) {

    /// What happens to a signal that passes every rule.
    public enum Mode {
        /// Judged and recorded, never sent.
        SHADOW,
        /// Waits in the inbox for a person.
        CONFIRM,
        AUTO
    }

    public SourcePolicy {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("a source's name has 1 to 40 letters, digits, '-' or '_'");
        }
        terminals = Set.copyOf(terminals);
    }
}
