package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import java.util.List;
import java.util.Optional;

/// Two orders at one terminal, each known by its magic number before it has a ticket, and what was heard of each. Owned
/// by [OcoPairs].
final class OcoPair {

    private final TerminalId terminal;
    private final Leg first;
    private final Leg second;

    OcoPair(TerminalId terminal, long first, long second) {
        this.terminal = terminal;
        this.first = new Leg(first);
        this.second = new Leg(second);
    }

    /// One of both orders.
    static final class Leg {
        private final long magic;
        private boolean filled;
        private boolean withdrawn;
        private long position;
        private String why = "";

        private Leg(long magic) {
            this.magic = magic;
        }

        long magic() {
            return magic;
        }

        void filled() {
            filled = true;
        }

        void filledAs(long identifier) {
            filled = true;
            position = identifier;
        }

        boolean isFilled() {
            return filled;
        }

        /// The identifier of the position that it opened, 0 = not known.
        long position() {
            return position;
        }

        /// It stood, and was cancelled by somebody or expired.
        void withdrawn() {
            withdrawn = true;
        }

        boolean isWithdrawn() {
            return withdrawn;
        }

        void refused(String reason) {
            why = reason.strip();
        }

        String why() {
            return why;
        }
    }

    TerminalId terminal() {
        return terminal;
    }

    Leg first() {
        return first;
    }

    Leg second() {
        return second;
    }

    List<Leg> legs() {
        return List.of(first, second);
    }

    Optional<Leg> leg(TerminalId at, long magic) {
        return magic != 0 && terminal.equals(at)
                ? legs().stream().filter(leg -> leg.magic() == magic).findFirst()
                : Optional.empty();
    }

    /// As one line of text; what was heard is heard again after a restart.
    String format() {
        return first.magic() + "|" + second.magic() + "|" + terminal.name();
    }

    /// Empty where the line is damaged.
    static Optional<OcoPair> parse(String line) {
        String[] parts = line.split("\\|", 3);
        try {
            return Optional.of(
                    new OcoPair(new TerminalId(parts[2]), Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }
}
