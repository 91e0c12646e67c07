package dev.yoke.core.view;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.prop.PropPhase;
import java.util.OptionalLong;

/// One account against its prop firm's rules.
///
/// Units: money 1e-8 of `currency`; shares 1e-8 per 1.0 of an allowance; percent 1e-8 per percent point.
///
/// @param packId as in the settings
/// @param pack for people
/// @param equity the value that the firm tests
/// @param floor the higher of the two
/// @param headroom from equity to the floor, negative below it
/// @param msToReset until the firm's day ends
/// @param reset `00:00 CET`
/// @param warning what the trader should know now, empty where nothing
/// @param profitTarget money, 0 = none
/// @param bestDayLimitPercent 0 = none
public record PropView(
        TerminalId terminal,
        String packId,
        String pack,
        PropPhase phase,
        String currency,
        long equity,
        OptionalLong dailyFloor,
        OptionalLong overallFloor,
        long floor,
        long headroom,
        long dailyUsedShare,
        long overallUsedShare,
        long msToReset,
        String reset,
        String warning,
        int daysTraded,
        int minimumDays,
        long profit,
        long profitTarget,
        long bestDayPercent,
        long bestDayLimitPercent) {}
