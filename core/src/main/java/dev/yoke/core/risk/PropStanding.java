package dev.yoke.core.risk;

/// How near the account is to its prop firm's line.
///
/// @param pack name of the firm's rules, empty = none
/// @param headroom what an entry may lose before Yoke would flatten, if every stop that is open were hit first; account
///     currency 1e-8; [Long#MAX_VALUE] = no floor
/// @param blocked why there are no entries at all, for the trader, without a full stop; empty = there may be
public record PropStanding(String pack, long headroom, String blocked) {

    public static final PropStanding NONE = new PropStanding("", Long.MAX_VALUE, "");
}
