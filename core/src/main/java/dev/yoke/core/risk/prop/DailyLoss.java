package dev.yoke.core.risk.prop;

import dev.yoke.core.risk.RiskMath;

/// The floor of one day: the base at the reset less an amount. It does not move within the day.
///
/// Units: `percent` 1e-8 per percent point; money 1e-8.
///
/// @param base what of the account at the reset the floor hangs from
/// @param firstDayInitial the first day's base is the initial balance, whatever the account shows
/// @param hard the account is lost; else trading is paused until the next reset
public record DailyLoss(
        long percent,
        PropPack.PercentOf of,
        PropBase base,
        boolean firstDayInitial,
        PropPack.BreachAt breachAt,
        boolean hard) {

    public DailyLoss {
        PropPack.requireLossPercent(percent);
    }

    long amount(long initial, long dayBase) {
        return RiskMath.percentOf(of == PropPack.PercentOf.INITIAL ? initial : dayBase, percent);
    }
}
