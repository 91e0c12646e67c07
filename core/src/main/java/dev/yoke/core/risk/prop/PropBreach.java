package dev.yoke.core.risk.prop;

/// A firm's line that was crossed. Units: UTC epoch milliseconds; money 1e-8.
///
/// @param rule `max-daily-loss` or `max-loss`
/// @param equity the tested value at that moment
/// @param hard the account is lost; else it was paused until the next reset
public record PropBreach(long timeMs, String rule, long equity, long floor, boolean hard) {

    public static final String DAILY = "max-daily-loss";
    public static final String OVERALL = "max-loss";
}
