package dev.yoke.ui.blotter;

import java.util.Locale;

/// One column of a table: the constants of an enum, in the order in which a trader who chose nothing sees them.
interface Column {

    enum Kind {
        TEXT,
        /// Right-aligned, sorted by its number.
        FIGURE,
        /// As a figure, coloured by its sign.
        SIGNED,
        /// A buy or a sale.
        SIDE,
        /// As a figure, bought above zero, sold below.
        EXPOSURE
    }

    /// @param width pixels at 100 %
    /// @param givesWay in a narrow panel 1 goes first; 0 stays
    /// @param usual whether it is shown until the trader chooses
    record Traits(Kind kind, double width, int givesWay, boolean usual) {
        static Traits text(double width, int givesWay) {
            return new Traits(Kind.TEXT, width, givesWay, true);
        }

        static Traits figure(double width, int givesWay) {
            return new Traits(Kind.FIGURE, width, givesWay, true);
        }

        static Traits signed(double width, int givesWay) {
            return new Traits(Kind.SIGNED, width, givesWay, true);
        }

        static Traits exposure(double width, int givesWay) {
            return new Traits(Kind.EXPOSURE, width, givesWay, true);
        }

        static Traits side(double width) {
            return new Traits(Kind.SIDE, width, 0, true);
        }

        Traits onDemand() {
            return new Traits(kind, width, givesWay, false);
        }
    }

    String name();

    int ordinal();

    Traits traits();

    /// Whether its texts are figures, aligned on the right.
    default boolean isFigure() {
        return switch (traits().kind()) {
            case FIGURE, SIGNED, EXPOSURE -> true;
            case TEXT, SIDE -> false;
        };
    }

    /// The name under which it is kept and its title stands in the words: `stop-way`.
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
