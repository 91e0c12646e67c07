package dev.yoke.core.risk;

/// A proposal's size, as asked for and as the limits leave it.
///
/// Units: lots 1e-8; money in the account currency 1e-8.
///
/// @param wantedLots what was asked for, before limits and lot step
/// @param wantedRisk lost at the stop with `wantedLots`
/// @param lots what may be traded; 0 when `refusal` says why not
/// @param risk lost at the stop with `lots`
/// @param lossPerLot lost at the stop by one lot; 0 when it cannot be known
/// @param boundBy id of the limit that lowered the size most, empty where none did
/// @param refusal why there is no size, for the trader; empty when there is one
public record Sized(
        long wantedLots, long wantedRisk, long lots, long risk, long lossPerLot, String boundBy, String refusal) {

    static Sized refused(long wantedLots, long wantedRisk, long lossPerLot, String refusal) {
        return new Sized(wantedLots, wantedRisk, 0, 0, lossPerLot, "", refusal);
    }

    public boolean hasSize() {
        return refusal.isEmpty();
    }
}
