package dev.yoke.ui.blotter;

/// What a row is shown with.
///
/// @param decimals of the longest price in the table
/// @param ageMs of the price or of what is known of the terminal, [Freshness#NOW] while it is fresh
record Moment(long nowMs, int decimals, long ageMs, Look look) {

    /// With figures of this age.
    Moment aged(long ms) {
        return ms == ageMs ? this : new Moment(nowMs, decimals, ms, look);
    }

    boolean isOld() {
        return ageMs != Freshness.NOW;
    }
}
