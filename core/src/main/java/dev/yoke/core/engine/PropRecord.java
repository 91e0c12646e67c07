package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.risk.prop.PropStatus;
import java.util.Optional;

/// What is kept of an account that is held to a pack: the lines in force until the firm's next reset, and the tracker.
/// The lines hold also where the settings have meanwhile another pack or none: a line is loosened on the next day only.
///
/// Units: equity 1e-8; UTC epoch milliseconds.
///
/// @param pack the id
/// @param tracker one line, empty where only the lines are left
record PropRecord(String pack, long floor, long blockLevel, long flattenLevel, long untilMs, String tracker) {

    static PropRecord of(String pack, PropStatus status, String tracker) {
        return new PropRecord(
                pack, status.floor(), status.blockLevel(), status.flattenLevel(), status.nextResetMs(), tracker);
    }

    PropRecord withoutTracker() {
        return new PropRecord(pack, floor, blockLevel, flattenLevel, untilMs, "");
    }

    /// The tracker, where it is of this pack.
    String of(PropAssignment assignment) {
        return pack.equals(assignment.pack().id()) ? tracker : "";
    }

    /// Whether a line here is tighter than the account's own.
    boolean isAbove(PropStatus status) {
        return floor > status.floor() || blockLevel > status.blockLevel() || flattenLevel > status.flattenLevel();
    }

    String format() {
        return pack
                + ' '
                + FixedPoint.format(floor)
                + ' '
                + FixedPoint.format(blockLevel)
                + ' '
                + FixedPoint.format(flattenLevel)
                + ' '
                + untilMs
                + (tracker.isEmpty() ? "" : ' ' + tracker);
    }

    /// Empty where it cannot be read.
    static Optional<PropRecord> parse(String text) {
        String[] words = text.split(" ", 6);
        if (words.length < 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PropRecord(
                    words[0],
                    FixedPoint.parse(words[1]),
                    FixedPoint.parse(words[2]),
                    FixedPoint.parse(words[3]),
                    Long.parseLong(words[4]),
                    words.length > 5 ? words[5] : ""));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
