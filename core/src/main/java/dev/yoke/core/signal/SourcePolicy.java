package dev.yoke.core.signal;

import dev.yoke.core.market.TerminalId;
import java.util.Locale;
import java.util.Set;

/// What a source of signals is allowed to do.
///
/// @param name of the source, as in the webhook's path: 1 to 40 letters, digits, '-' or '_'
/// @param terminals routed to; empty = every terminal that the mode allows
/// @param demoOnly never routed to a REAL account
/// @param priority where its entries wait; [Priority#CRITICAL] is for exits alone
public record SourcePolicy(String name, Mode mode, Set<TerminalId> terminals, boolean demoOnly, Priority priority) {

    /// What happens to a signal that passes every rule.
    public enum Mode {
        /// Judged and recorded, never sent.
        SHADOW,
        /// Waits in the inbox for a person.
        CONFIRM,
        AUTO
    }

    /// Under these a person at this workstation trades; a source of that name would have a person's rights.
    private static final Set<String> PERSONS = Set.of("ticket", "chat", "chart", "cli");

    public SourcePolicy {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("a source's name has 1 to 40 letters, digits, '-' or '_'");
        }
        if (priority == Priority.CRITICAL) {
            throw new IllegalArgumentException("a source's priority is high, normal or low: critical is for exits");
        }
        terminals = Set.copyOf(terminals);
    }

    /// With the priority that its mode has: low where it is only watched.
    public SourcePolicy(String name, Mode mode, Set<TerminalId> terminals, boolean demoOnly) {
        this(name, mode, terminals, demoOnly, usual(mode));
    }

    /// The priority of a source that was given none.
    public static Priority usual(Mode mode) {
        return mode == Mode.SHADOW ? Priority.LOW : Priority.NORMAL;
    }

    /// Whether signals under this name are a person's own, already decided.
    public static boolean isPerson(String source) {
        return PERSONS.contains(source);
    }

    /// Whether the name looks like a person's: no source may have it.
    public boolean isReserved() {
        return PERSONS.contains(name.toLowerCase(Locale.ROOT));
    }
}
