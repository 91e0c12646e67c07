package dev.yoke.core.risk.prop;

/// An account that is held to a pack, as the settings say it.
///
/// Units: money 1e-8; UTC epoch milliseconds.
///
/// @param initial what the account began with
/// @param startMs when it began; 0 = not said, some day before today
/// @param highestBalance highest end-of-day balance, or peak of equity, from before Yoke looked; 0 = not known
public record PropAssignment(PropPack pack, long initial, long startMs, long highestBalance) {

    public PropAssignment {
        PropPack.require(initial > 0, "the initial balance must be above 0");
        PropPack.require(startMs >= 0, "the start cannot be before 1970");
        PropPack.require(highestBalance >= 0, "the highest balance cannot be negative");
    }
}
