package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.Activity;
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

    private record Size(Side side, Lots lots) {
        static Size of(Position position) {
            return new Size(position.side(), position.lots());
        }
    }

    /// One of both orders.
    static final class Leg {
        private final long magic;
        private boolean filled;
        private boolean withdrawn;
        private long position;
        private String why = "";
        private Optional<Size> size = Optional.empty();
        private boolean accepted;
        private boolean missed;

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

        /// What it opens when it is filled.
        void sized(Side side, Lots lots) {
            size = Optional.of(new Size(side, lots));
        }

        /// What it opened, as far as it is in this position. A netting account keeps more in the same position, or has
        /// set the other leg against it; where the size of the leg is not known it offers nothing.
        Optional<Activity.Closing> closing(Position position, boolean hedging) {
            Optional<Size> known = size.or(() -> hedging ? Optional.of(Size.of(position)) : Optional.empty());
            return known.filter(leg -> leg.side() == position.side())
                    .map(leg -> leg.lots().compareTo(position.lots()) < 0 ? leg.lots() : position.lots())
                    .map(lots -> new Activity.Closing(
                            position.terminal(), position.identifier(), position.symbol(), position.side(), lots));
        }

        /// The terminal says that it was placed; it may be reported a while later.
        void accepted() {
            accepted = true;
        }

        /// A snapshot, read long after it was placed, lacks it.
        void missed() {
            missed = accepted;
        }

        /// Placed, and neither seen since nor certainly gone.
        boolean isAwaited() {
            return accepted && !missed;
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
