package dev.yoke.core.risk;

/// How near the account is to its prop firm's line.
///
/// @param pack name of the firm's rules, empty = none
/// @param headroom money to the nearest floor, account currency 1e-8; [Long#MAX_VALUE] = no floor
public record PropStanding(String pack, long headroom) {

    public static final PropStanding NONE = new PropStanding("", Long.MAX_VALUE);
}
